'use client'

import { useStoreApi } from '@xyflow/react'
import type { Box } from '../../clipboard/free-shift.ts'
import type { Draft, Position } from '../../draft/draft.ts'
import { useDesigner } from '../../state/designer-context.tsx'
import type { DesignerNode } from '../graph.ts'
import { movedPlaces } from '../moved-places.ts'
import { useShownBoxes } from '../use-shown-boxes.ts'
import { type Alignment, alignBoxes } from './align-boxes.ts'

/** Aligns nodes, as one edit. What hangs on a menu goes with it, and everything else keeps its place. */
export function useAlign(draft: Draft): (nodeIds: readonly string[], how: Alignment) => void {
  const { tryEdit } = useDesigner()
  const shownBoxes = useShownBoxes()
  const flow = useStoreApi<DesignerNode>()
  return (nodeIds, how) => {
    const { boxes } = shownBoxes()
    const parentOf = (id: string) => flow.getState().nodeLookup.get(id)?.parentId
    const leaders = nodeIds.filter((id) => boxes[id] && !nodeIds.includes(parentOf(id) ?? ''))
    const aligned = alignBoxes(Object.fromEntries(leaders.map((id) => [id, boxes[id] as Box])), how)
    const shiftOf = (id: string): Position => {
      const leader = aligned[id] ? id : (parentOf(id) ?? '')
      const [from, to] = [boxes[leader], aligned[leader]]
      return from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 }
    }
    const places = Object.fromEntries(
      Object.entries(boxes).map(([id, { x, y }]): [string, Position] => {
        const shift = shiftOf(id)
        return [id, { x: x + shift.x, y: y + shift.y }]
      }),
    )
    const positions = movedPlaces(places, draft.positions, new Set(nodeIds))
    void tryEdit({ kind: 'saveLayout', positions })
  }
}
