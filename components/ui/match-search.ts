/**
 * How well `texts`, the most telling first, answer a search: 0 when one of its words occurs in none of them, without
 * regard to case; more when the words begin the first text, or occur in it.
 */
export function matchSearch(search: string, texts: readonly string[]): number {
  const [name = '', ...others] = texts.map((text) => text.toLowerCase())
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const scores = words.map((word) => {
    if (name.startsWith(word)) return 1
    if (name.includes(word)) return 0.8
    return others.some((text) => text.includes(word)) ? 0.5 : 0
  })
  return Math.min(1, ...scores)
}
