'use client'

import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft, Position } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { draftToGraph } from './draft-to-graph.ts'
import type { DesignerNode } from './graph.ts'
import { arrange } from './layout.ts'
import { absolutePositions, mergeNodes } from './merge-nodes.ts'
import { placeNodes } from './place-nodes.ts'

const saveAfterMs = 600

/**
 * The nodes and edges of a draft for React Flow. Nodes keep their place while others come and go; where a person put
 * them is stored a moment after the last move.
 */
export function useCanvasNodes(draft: Draft, selectedId: string | null) {
  const { tryEdit, canEdit } = useDesigner()
  const graph = useMemo(() => draftToGraph(draft, canEdit), [draft, canEdit])
  const [nodes, setNodes] = useState<DesignerNode[]>(() =>
    mergeNodes([], graph, placeNodes(graph, draft.positions), selectedId),
  )
  const moved = useRef<Record<string, Position>>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    setNodes((shown) => {
      const known = { ...absolutePositions(shown), ...draft.positions, ...moved.current }
      return mergeNodes(shown, graph, placeNodes(graph, known), selectedId)
    })
  }, [graph, draft.positions, selectedId])

  const save = useCallback(() => {
    clearTimeout(timer.current)
    const positions = moved.current
    moved.current = {}
    if (Object.keys(positions).length > 0) void tryEdit({ kind: 'saveLayout', positions })
  }, [tryEdit])
  useEffect(() => save, [save])

  const onNodesChange = useCallback((changes: NodeChange<DesignerNode>[]) => {
    setNodes((shown) => applyNodeChanges(changes, shown))
  }, [])

  const storePlaces = useCallback(
    (shown: readonly DesignerNode[], stored: Readonly<Record<string, Position>>) => {
      for (const [nodeId, place] of Object.entries(absolutePositions(shown))) {
        const before = stored[nodeId]
        const storable = !nodeId.startsWith('missing:')
        if (storable && (before?.x !== place.x || before?.y !== place.y)) moved.current[nodeId] = place
      }
      clearTimeout(timer.current)
      timer.current = setTimeout(save, saveAfterMs)
    },
    [save],
  )

  /** Places everything anew; resolves to where it was before, for an undo. */
  const arrangeAll = useCallback(() => {
    const before = absolutePositions(nodes)
    const places = arrange(graph)
    moved.current = Object.fromEntries(Object.entries(places).filter(([nodeId]) => !nodeId.startsWith('missing:')))
    setNodes((shown) => mergeNodes(shown, graph, places, selectedId))
    save()
    return before
  }, [graph, nodes, save, selectedId])

  return { nodes, edges: graph.edges, onNodesChange, storePlaces, arrangeAll }
}
