'use client'

import type { NodeChange } from '@xyflow/react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { DesignerNode } from '../canvas/graph.ts'
import { useKeyCommands } from './use-key-commands.ts'

const stepPx = 10

type Nudge = {
  nodes: readonly DesignerNode[]
  selectedIds: ReadonlySet<string>
  move: (changes: NodeChange<DesignerNode>[]) => void
  /** Stores where the nodes are now. */
  settle: () => void
  canEdit: boolean
}

/** Shift and the arrow keys move what is selected; what happens until Shift is let go is one edit. */
export function useNudgeKeys({ nodes, selectedIds, move, settle, canEdit }: Nudge): void {
  const moved = useRef(false)

  function nudge(dx: number, dy: number) {
    // Leaves go with their menu.
    const chosen = nodes.filter(({ id, parentId }) => selectedIds.has(id) && !(parentId && selectedIds.has(parentId)))
    if (chosen.length === 0) return false
    moved.current = true
    move(
      chosen.map(({ id, position: { x, y } }) => ({
        type: 'position',
        id,
        position: { x: x + dx * stepPx, y: y + dy * stepPx },
      })),
    )
  }
  const end = useEffectEvent(() => {
    if (!moved.current) return
    moved.current = false
    settle()
  })
  useEffect(() => {
    const onKeyUp = ({ key }: KeyboardEvent) => key === 'Shift' && end()
    const onBlur = () => end()
    addEventListener('keyup', onKeyUp)
    addEventListener('blur', onBlur)
    return () => {
      removeEventListener('keyup', onKeyUp)
      removeEventListener('blur', onBlur)
    }
  }, [])
  useKeyCommands(
    canEdit
      ? {
          nudgeRight: () => nudge(1, 0),
          nudgeLeft: () => nudge(-1, 0),
          nudgeUp: () => nudge(0, -1),
          nudgeDown: () => nudge(0, 1),
        }
      : {},
  )
}
