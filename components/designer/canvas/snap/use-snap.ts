'use client'

import { type NodeChange, type NodePositionChange, useStoreApi } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { type Box, boundsOf } from '../../clipboard/free-shift.ts'
import type { CanvasNode } from '../graph.ts'
import { snapBox } from './snap-box.ts'
import { useSnapStore } from './snap-store.ts'

/** In screen pixels, so that it feels the same at every zoom. */
const reachPx = 6
const gridPx = 20

/**
 * Changes of places while nodes are dragged, so that these come to stand on lines; what is dragged together keeps
 * together. What it could be aligned with is looked up once for each drag: all that is in view and not dragged along.
 */
export function useSnap(): (changes: NodeChange<CanvasNode>[]) => NodeChange<CanvasNode>[] {
  const flow = useStoreApi<CanvasNode>()
  const others = useRef<Box[] | null>(null)
  return useCallback(
    (changes) => {
      const moves = changes.filter((change): change is NodePositionChange => change.type === 'position')
      const dragged = moves.filter(({ dragging, position }) => dragging !== undefined && position)
      if (dragged.length === 0) return changes
      const { on, show } = useSnapStore.getState()
      const ends = dragged.some(({ dragging }) => dragging === false)
      const ids = new Set(dragged.map(({ id }) => id))
      const { transform, nodeLookup } = flow.getState()
      const moving = boundsOf(
        dragged.flatMap(({ id, position }) => {
          const node = nodeLookup.get(id)
          const parent = node?.parentId ? nodeLookup.get(node.parentId)?.internals.positionAbsolute : undefined
          const { x = 0, y = 0 } = position ?? {}
          return node ? [sized(node, { x: x + (parent?.x ?? 0), y: y + (parent?.y ?? 0) })] : []
        }),
      )
      if (!on || !moving) return changes
      others.current ??= othersOf(flow.getState(), ids)
      const { x, y, guides } = snapBox(moving, others.current, { reach: reachPx / transform[2], grid: gridPx })
      show(ends ? [] : guides)
      if (ends) others.current = null
      const [dx, dy] = [x - moving.x, y - moving.y]
      return changes.map((change) =>
        change.type === 'position' && change.position && ids.has(change.id)
          ? { ...change, position: { x: change.position.x + dx, y: change.position.y + dy } }
          : change,
      )
    },
    [flow],
  )
}

type FlowState = ReturnType<ReturnType<typeof useStoreApi<CanvasNode>>['getState']>
type ShownNode = NonNullable<ReturnType<FlowState['nodeLookup']['get']>>

function othersOf({ nodeLookup, transform, width, height }: FlowState, dragged: ReadonlySet<string>): Box[] {
  const [x, y, zoom] = transform
  const view = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom }
  return [...nodeLookup.values()].flatMap((node) => {
    if (dragged.has(node.id) || (node.parentId && dragged.has(node.parentId))) return []
    const box = sized(node, node.internals.positionAbsolute)
    const isSeen =
      box.x < view.right && view.left < box.x + box.width && box.y < view.bottom && view.top < box.y + box.height
    return isSeen ? [box] : []
  })
}

const sized = (node: ShownNode, { x, y }: { x: number; y: number }): Box => ({
  x,
  y,
  width: node.width ?? node.measured.width ?? 0,
  height: node.height ?? node.measured.height ?? 0,
})
