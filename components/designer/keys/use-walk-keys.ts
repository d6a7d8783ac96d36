'use client'

import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { useRef } from 'react'
import { focusNodeNow } from '../canvas/focus-node.ts'
import type { DesignerEdge, DesignerNode } from '../canvas/graph.ts'
import { menuNodeId } from '../canvas/node-id.ts'
import { selectNodes } from '../canvas/select-nodes.ts'
import { selectedNodeIds } from '../canvas/selected-node.ts'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { useKeyCommands } from './use-key-commands.ts'
import { type Direction, walk } from './walk.ts'

type Shown = { draft: Draft; nodes: readonly DesignerNode[]; edges: readonly DesignerEdge[] }

/** The arrow keys go from node to node along the paths; the node that is reached is selected and brought into sight. */
export function useWalkKeys({ draft, nodes, edges }: Shown): void {
  const cameFrom = useRef<string | null>(null)
  const reveal = useDesignerStore((state) => state.reveal)

  function go(direction: Direction) {
    const focused = document.activeElement
    const control = focused?.closest('button, a, [role="slider"]')
    if (control && !control.closest('.react-flow__node')) return false
    const { selection, several } = useDesignerStore.getState()
    const focusedId = focused?.closest('.react-flow__node')?.getAttribute('data-id')
    const from = focusedId ?? [...selectedNodeIds(draft, selection, several)][0]
    const to = from
      ? walk({ edges, nodeIds: nodes.map(({ id }) => id) }, from, direction, cameFrom.current)
      : menuNodeId(rootMenuId(draft))
    const reached = to ?? from
    if (!reached || !nodes.some(({ id }) => id === reached)) return
    if (to) cameFrom.current = from ?? null
    selectNodes([reached])
    reveal(reached)
    focusNodeNow(reached)
  }
  useKeyCommands({
    walkRight: () => go('right'),
    walkLeft: () => go('left'),
    walkUp: () => go('up'),
    walkDown: () => go('down'),
  })
}
