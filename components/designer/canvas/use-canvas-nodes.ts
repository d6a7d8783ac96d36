'use client'

import { applyNodeChanges, type NodeChange, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft, Position } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { draftToGraph } from './draft-to-graph.ts'
import type { CanvasNode, DesignerNode } from './graph.ts'
import { arrange } from './layout.ts'
import { absolutePositions, mergeNodes } from './merge-nodes.ts'
import { placeNodes } from './place-nodes.ts'

/**
 * The nodes and edges of a draft for React Flow. Nodes keep their place while others come and go; where a person put
 * them is stored at the end of a move, which is one edit.
 */
export function useCanvasNodes(draft: Draft, selectedIds: ReadonlySet<string>) {
  const { tryEdit, canEdit } = useDesigner()
  const store = useStoreApi<DesignerNode>()
  const graph = useMemo(() => draftToGraph(draft, canEdit), [draft, canEdit])
  const [nodes, setNodes] = useState<DesignerNode[]>(() =>
    mergeNodes([], graph, placeNodes(graph, draft.positions), selectedIds),
  )
  /** Where nodes were put since the draft last said where they stand. */
  const moved = useRef<Record<string, Position>>({})
  const stored = useRef(draft.positions)
  useEffect(() => {
    if (stored.current !== draft.positions) moved.current = {}
    // A place that is not stored any more, because a move was undone, is the layout's to choose.
    const freed = new Set(Object.keys(stored.current).filter((nodeId) => !(nodeId in draft.positions)))
    stored.current = draft.positions
    setNodes((shown) => {
      const kept = Object.entries(absolutePositions(shown)).filter(([nodeId]) => !freed.has(nodeId))
      const known = { ...Object.fromEntries(kept), ...draft.positions, ...moved.current }
      return mergeNodes(shown, graph, placeNodes(graph, known), selectedIds)
    })
  }, [graph, draft.positions, selectedIds])

  const save = useCallback(() => {
    if (Object.keys(moved.current).length > 0) void tryEdit({ kind: 'saveLayout', positions: moved.current })
  }, [tryEdit])

  const onNodesChange = useCallback((changes: NodeChange<DesignerNode>[]) => {
    setNodes((shown) => applyNodeChanges(changes, shown))
  }, [])

  const storePlaces = useCallback(
    (shown: readonly CanvasNode[], stored: Readonly<Record<string, Position>>) => {
      for (const [nodeId, place] of Object.entries(absolutePositions(shown))) {
        const before = stored[nodeId]
        const storable = !/^(?:missing|note):/.test(nodeId)
        if (storable && (before?.x !== place.x || before?.y !== place.y)) moved.current[nodeId] = place
      }
      save()
    },
    [save],
  )

  /** Places everything anew; resolves to where it was before, for an undo. */
  const arrangeAll = useCallback(() => {
    const before = absolutePositions(store.getState().nodes)
    const places = arrange(graph)
    moved.current = Object.fromEntries(Object.entries(places).filter(([nodeId]) => !nodeId.startsWith('missing:')))
    setNodes((shown) => mergeNodes(shown, graph, places, selectedIds))
    save()
    return before
  }, [graph, save, selectedIds, store])

  return { nodes, edges: graph.edges, onNodesChange, storePlaces, arrangeAll }
}
