'use client'

import { type NodeChange, useStoreApi } from '@xyflow/react'
import { type MouseEvent, useCallback, useMemo } from 'react'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import type { DesignerNode } from './graph.ts'
import { selectNodes } from './select-nodes.ts'
import { selectedNodeIds } from './selected-node.ts'

/**
 * What is selected on the canvas is kept in the designer's store alone. Shift+click adds a node or takes it out again;
 * a box drawn with Shift selects what it touches; whoever drags a node selects it, without opening its panel.
 */
export function useCanvasSelection(draft: Draft) {
  const selection = useDesignerStore((state) => state.selection)
  const several = useDesignerStore((state) => state.several)
  const flow = useStoreApi<DesignerNode>()
  const selectedIds = useMemo(() => selectedNodeIds(draft, selection, several), [draft, selection, several])

  /** Changes of nodes without those of the selection, of which only those of the box count. */
  const takeSelection = useCallback(
    (changes: NodeChange<DesignerNode>[]) => {
      const chosen = changes.filter((change) => change.type === 'select')
      if (chosen.length === 0) return changes
      if (flow.getState().userSelectionRect) {
        const ids = new Set(selectedIds)
        for (const { id, selected } of chosen) {
          if (selected) ids.add(id)
          else ids.delete(id)
        }
        selectNodes([...ids])
      }
      return changes.filter((change) => change.type !== 'select')
    },
    [flow, selectedIds],
  )

  const onClickCapture = useCallback(
    (event: MouseEvent) => {
      const nodeId = (event.target as Element).closest('.react-flow__node')?.getAttribute('data-id')
      if (!nodeId || !(event.shiftKey || event.ctrlKey || event.metaKey)) return
      event.stopPropagation()
      selectNodes(selectedIds.has(nodeId) ? [...selectedIds].filter((id) => id !== nodeId) : [...selectedIds, nodeId])
    },
    [selectedIds],
  )

  const onNodeDragStop = useCallback(
    (node: DesignerNode) => {
      if (!selectedIds.has(node.id)) selectNodes([node.id])
    },
    [selectedIds],
  )
  return { selectedIds, takeSelection, onClickCapture, onNodeDragStop }
}
