/** What another page of the IVR last said of itself. */
export type PagePresence = {
  session: string
  personId: string
  name: string
  nodeId: string | null
  /** When that was heard, epoch ms. */
  at: number
}

/** Another person on the same IVR, on however many pages. */
export type Person = { personId: string; name: string; colour: string; nodeIds: string[] }

/** Pages say every few seconds that they are here. */
export const goneAfterMs = 15_000

const colours = ['queue', 'extension', 'voicemail', 'audio', 'api', 'branch'].map((node) => `var(--node-${node})`)

/** The others who are here now, by name. A person keeps a colour. */
export function peopleHere(pages: readonly PagePresence[], ownId: string, now: number): Person[] {
  const here = pages.filter(({ at, personId }) => now - at < goneAfterMs && personId !== ownId)
  return [...Map.groupBy(here, ({ personId }) => personId)]
    .map(([personId, those]) => ({
      personId,
      name: those[0]?.name ?? '',
      colour: colours[hash(personId) % colours.length] ?? '',
      nodeIds: [...new Set(those.flatMap(({ nodeId }) => (nodeId === null ? [] : [nodeId])))],
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7)
