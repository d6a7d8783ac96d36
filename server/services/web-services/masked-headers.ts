const harmless = new Set(['accept', 'accept-language', 'content-type', 'user-agent'])

/** Headers to show: any that may be a key keeps its name and the kind of its value (`Bearer ••••`). */
export const maskedHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, harmless.has(name.toLowerCase()) ? value : masked(value)]),
  )

function masked(value: string): string {
  const scheme = /^(?:Basic|Bearer|Digest|Token) /i.exec(value)?.[0] ?? ''
  return `${scheme}••••`
}
