/** Which of some texts an English sentence is, and what its places are filled with. */
export type Read<Key> = { key: Key; values: Record<string, string> }

/** Knows sentences by their English texts, longer ones first: "must be a mailbox …" is no type. Case does not count. */
export function readerOf<Texts extends Record<string, string>>(texts: Texts) {
  type Key = keyof Texts & string
  const known = (Object.entries(texts) as [Key, string][])
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([key, text]) => ({ key, pattern: patternOf(text) }))
  return (said: string): Read<Key> | null => {
    for (const { key, pattern } of known) {
      const found = pattern.exec(said)
      if (found) return { key, values: { ...found.groups } }
    }
    return null
  }
}

function patternOf(text: string): RegExp {
  const parts = text.split(/\{(\w+)\}/)
  const pattern = parts.map((part, at) =>
    at % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>${fits[part] ?? '.+'})`,
  )
  return new RegExp(`^${pattern.join('')}$`, 'is')
}

/** What may stand in a place; anything where nothing is said. */
const fits: Record<string, string> = { type: '\\w+', count: '\\d+' }
