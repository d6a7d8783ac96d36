import type { Position } from '../draft/draft.ts'

type Places = Readonly<Record<string, Position>>

/** What the automatic layout may move: everything, or what nobody placed by hand. */
export type Arranged = 'everything' | 'the rest'

/**
 * The places to store after a move. All that are shown are kept, so that nothing jumps when the page is opened again;
 * those that a person did not choose, now or before, are marked as automatic.
 */
export function movedPlaces(shown: Places, stored: Places, byHand: ReadonlySet<string>): Record<string, Position> {
  return Object.fromEntries(
    Object.entries(shown).flatMap(([nodeId, { x, y }]): [string, Position][] => {
      const before = stored[nodeId]
      if (/^(?:missing|note):/.test(nodeId) || (before?.x === x && before.y === y)) return []
      const automatic = !byHand.has(nodeId) && (before === undefined || before.automatic === true)
      return [[nodeId, automatic ? { x, y, automatic } : { x, y }]]
    }),
  )
}

/** Which stored places stay when the automatic layout places nodes, and which are given up. */
export function placesToKeep(stored: Places, which: Arranged): { kept: Record<string, Position>; freed: string[] } {
  const stays = ([, place]: [string, Position]) => which === 'the rest' && place.automatic !== true
  const entries = Object.entries(stored)
  return {
    kept: Object.fromEntries(entries.filter(stays)),
    freed: entries.flatMap((entry) => (stays(entry) ? [] : [entry[0]])),
  }
}
