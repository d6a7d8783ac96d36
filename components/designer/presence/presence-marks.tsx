'use client'

import { NodeMark } from '../canvas/node-mark.tsx'
import type { Draft } from '../draft/draft.ts'
import { usePresenceStore } from './presence-store.ts'
import { usePresence } from './use-presence.ts'

/** Outlines what others have selected, with their names. Stands on the canvas. */
export function PresenceMarks({ draft }: { draft: Draft }) {
  usePresence(draft)
  const people = usePresenceStore((state) => state.people)
  return people.flatMap(({ personId, name, colour, nodeIds }) =>
    nodeIds.map((nodeId) => <NodeMark key={`${personId} ${nodeId}`} nodeId={nodeId} label={name} colour={colour} />),
  )
}
