/**
 * Reads `Name: value` lines. Lines without a colon are skipped; of two with the same name the first counts. Values
 * stay as they are (see `percentDecode`).
 */
export const parseHeaders = (text: string): Map<string, string> => {
  const headers = new Map<string, string>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A header whose name is written in any case. */
export const headerOf = (headers: ReadonlyMap<string, string>, name: string): string | undefined => {
  const exact = headers.get(name)
  if (exact !== undefined) return exact
  const wanted = name.toLowerCase()
  for (const [key, value] of headers) if (key.toLowerCase() === wanted) return value
  return undefined
}
