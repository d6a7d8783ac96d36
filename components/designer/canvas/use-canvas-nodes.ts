'use client'

import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft, Position } from '../draft/draft.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { draftToGraph } from './draft-to-graph.ts'
import type { CanvasNode, DesignerNode } from './graph.ts'
import { absolutePositions, mergeNodes } from './merge-nodes.ts'
import { type Arranged, movedPlaces, placesToKeep } from './moved-places.ts'
import { nameGraph } from './name-graph.ts'
import { placeNodes } from './place-nodes.ts'

/**
 * The nodes and edges of a draft for React Flow. Nodes keep their place while others come and go; where a person put
 * them is stored at the end of a move, which is one edit.
 */
export function useCanvasNodes(draft: Draft, selectedIds: ReadonlySet<string>) {
  const { tryEdit, canEdit } = useDesigner()
  const words = useFlowWords()
  const graph = useMemo(() => nameGraph(draftToGraph(draft, canEdit), words), [draft, canEdit, words])
  const [nodes, setNodes] = useState<DesignerNode[]>(() =>
    mergeNodes([], graph, placeNodes(graph, draft.positions), selectedIds),
  )
  /** Where nodes were put since the draft last said where they stand. */
  const moved = useRef<Record<string, Position>>({})
  const stored = useRef(draft.positions)
  /** The next change of places is that of the layout, which is shown already. */
  const arranging = useRef(false)
  useEffect(() => {
    // A place that is not stored any more, because a move was undone, is the layout's to choose.
    const gone = Object.keys(stored.current).filter((nodeId) => !(nodeId in draft.positions))
    const freed = new Set(arranging.current ? [] : gone)
    if (stored.current !== draft.positions) {
      moved.current = {}
      arranging.current = false
    }
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
    (shown: readonly CanvasNode[], stored: Readonly<Record<string, Position>>, byHand: ReadonlySet<string>) => {
      Object.assign(moved.current, movedPlaces(absolutePositions(shown), stored, byHand))
      save()
    },
    [save],
  )

  const arrangeNodes = useCallback(
    (which: Arranged) => {
      const { kept, freed } = placesToKeep(draft.positions, which)
      moved.current = {}
      arranging.current = freed.length > 0
      setNodes((shown) => mergeNodes(shown, graph, placeNodes(graph, kept), selectedIds))
      const changes = Object.fromEntries(freed.map((nodeId) => [nodeId, null]))
      if (freed.length > 0) void tryEdit({ kind: 'patch', patch: { positions: changes } })
      return Object.fromEntries(Object.entries(draft.positions).filter(([nodeId]) => nodeId in changes))
    },
    [draft.positions, graph, selectedIds, tryEdit],
  )

  return { nodes, edges: graph.edges, onNodesChange, storePlaces, arrangeNodes }
}
