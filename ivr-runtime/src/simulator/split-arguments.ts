/**
 * Splits an application's argument at spaces as `switch_separate_string` does: single quotes hold words together,
 * `\s` is a space, a backslash keeps a quote or a backslash; other backslashes stay.
 */
export const splitArguments = (text: string): string[] => {
  const words: string[] = []
  let word = ''
  let begun = false
  let quoted = false
  const escapes: Record<string, string> = { "'": "'", '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t', s: ' ' }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const escaped = sign === '\\' ? escapes[text.charAt(at + 1)] : undefined
    if (escaped !== undefined) {
      word += escaped
      begun = true
      at++
    } else if (sign === "'" && (quoted || text.includes("'", at + 1))) {
      quoted = !quoted
      begun = true
    } else if (sign === ' ' && !quoted) {
      if (begun) words.push(word)
      word = ''
      begun = false
    } else {
      word += sign
      begun = true
    }
  }
  if (begun) words.push(word)
  return words
}
