/**
 * Why a process ended, from the end of its output, in one line: how it exited, and the last error it logged, else the
 * last line that looks like an error.
 */
export function lastWords(lines: readonly string[], code: number | null, signal: string | null): string {
  const how = signal === null ? `It ended with code ${code}.` : `It was ended by ${signal}.`
  const newestFirst = lines.toReversed()
  const logged = newestFirst.map(loggedError).find((message) => message !== null)
  const printed = newestFirst.find((line) => /^(?:Uncaught )?\w*Error\b.*:/.test(line))
  const words = logged ?? printed
  return words ? `${how} ${words.slice(0, 500)}` : how
}

function loggedError(line: string): string | null {
  if (!line.startsWith('{')) return null
  try {
    const entry: { level?: unknown; msg?: unknown; err?: { message?: unknown } } = JSON.parse(line)
    if (entry.level !== 'error' && entry.level !== 'fatal' && !(Number(entry.level) >= 50)) return null
    const parts = [entry.msg, entry.err?.message].filter((part) => typeof part === 'string')
    return [...new Set(parts)].join(': ') || null
  } catch {
    return null
  }
}
