'use client'

import { type Connection, type NodeChange, type ReactFlowInstance, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { Draft, Position } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { connectionEdit } from './connection-edit.ts'
import type { CanvasNode, DesignerEdge, DesignerNode } from './graph.ts'
import { selectedNodeId, selectionOfNode } from './selected-node.ts'
import { showStart } from './show-start.ts'
import { useSnap } from './snap/use-snap.ts'

type Moves = {
  onNodesChange: (changes: NodeChange<DesignerNode>[]) => void
  /** Changes of nodes without those of notes. */
  takeNoteChanges: (changes: NodeChange<CanvasNode>[]) => NodeChange<DesignerNode>[]
  takeSelection: (changes: NodeChange<DesignerNode>[]) => NodeChange<DesignerNode>[]
  storePlaces: (
    nodes: readonly CanvasNode[],
    stored: Readonly<Record<string, Position>>,
    byHand: ReadonlySet<string>,
  ) => void
  /** What else is to be done with a node that was dragged. */
  afterDrag: (node: DesignerNode) => void
}

/**
 * What happens on the canvas, as React Flow's properties. They stay the same functions while nodes are dragged: with
 * new ones each frame, React Flow would render every node anew.
 */
export function useCanvasEvents(draft: Draft, moves: Moves) {
  const { onNodesChange, takeNoteChanges, takeSelection, storePlaces, afterDrag } = moves
  const { tryEdit, canEdit } = useDesigner()
  const snap = useSnap()
  const store = useStoreApi<CanvasNode, DesignerEdge>()
  const select = useDesignerStore((state) => state.select)

  const onInit = useCallback(
    (flow: ReactFlowInstance<CanvasNode, DesignerEdge>) => {
      const { width, height } = store.getState()
      showStart(flow, { width, height, canEdit })
      // What the address or a kept form selected before the canvas was there.
      const selected = selectedNodeId(draft, useDesignerStore.getState().selection)
      if (selected) useDesignerStore.getState().reveal(selected)
    },
    [canEdit, draft, store],
  )
  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      const menuId = selectionOfNode(target)?.menuId
      const edit = menuId && sourceHandle ? connectionEdit(draft, source, sourceHandle, menuId) : null
      if (edit) void tryEdit(edit)
    },
    [draft, tryEdit],
  )
  const onNodeDragStop = useCallback(
    (_: unknown, node: CanvasNode, dragged: CanvasNode[]) => {
      if (node.type === 'note') return
      storePlaces(store.getState().nodes, draft.positions, new Set(dragged.map(({ id }) => id)))
      afterDrag(node)
    },
    [afterDrag, draft, store, storePlaces],
  )
  return {
    onInit,
    onConnect,
    onNodeDragStop,
    onNodesChange: useCallback(
      (changes: NodeChange<CanvasNode>[]) => onNodesChange(takeSelection(takeNoteChanges(snap(changes)))),
      [onNodesChange, snap, takeNoteChanges, takeSelection],
    ),
    onReconnect: useCallback((_: DesignerEdge, connection: Connection) => onConnect(connection), [onConnect]),
    onNodeClick: useCallback((_: unknown, node: CanvasNode) => select(selectionOfNode(node.id)), [select]),
    onEdgeClick: useCallback(
      (_: unknown, { data }: DesignerEdge) =>
        data && select({ kind: 'option', menuId: data.menuId, digit: data.digit }),
      [select],
    ),
    onPaneClick: useCallback(() => select(null), [select]),
  }
}
