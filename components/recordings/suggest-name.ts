const longest = 64

/** A name for a recording, made of a file's: `Öffnungszeiten 2026.wav` is `offnungszeiten-2026`. `taken`: names in use. */
export function suggestName(fileName: string, taken: readonly string[]): string {
  const bare = fileName.replace(/\.[^.]*$/, '') || fileName
  const plain = bare
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
  const name = plain.slice(0, longest).replace(/-+$/, '') || 'recording'
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `-${number}`
    const candidate = name.slice(0, longest - end.length) + end
    if (!taken.includes(candidate)) return candidate
  }
}
