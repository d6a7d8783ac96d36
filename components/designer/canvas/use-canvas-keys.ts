'use client'

import type { NodeChange } from '@xyflow/react'
import type { Draft } from '../draft/draft.ts'
import { useEditKeys } from '../keys/use-edit-keys.ts'
import { useKeyCommands } from '../keys/use-key-commands.ts'
import { useNudgeKeys } from '../keys/use-nudge-keys.ts'
import { useViewKeys } from '../keys/use-view-keys.ts'
import { useWalkKeys } from '../keys/use-walk-keys.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { disconnectEdit } from './disconnect-edit.ts'
import type { DesignerEdge, DesignerNode } from './graph.ts'
import type { Arranged } from './moved-places.ts'
import { selectNodes } from './select-nodes.ts'

type CanvasKeys = {
  draft: Draft
  nodes: readonly DesignerNode[]
  edges: readonly DesignerEdge[]
  selectedIds: ReadonlySet<string>
  move: (changes: NodeChange<DesignerNode>[]) => void
  settle: () => void
  onAddMenu: () => void
  onDelete: () => void
  onArrange: (which: Arranged) => void
}

/** What the keys of the canvas do; `keys/key-commands.ts` says which they are. */
export function useCanvasKeys({ draft, nodes, edges, selectedIds, move, settle, ...actions }: CanvasKeys): void {
  const { canEdit, tryEdit } = useDesigner()
  function onDisconnect(edgeId: string) {
    const edit = disconnectEdit(draft, edgeId)
    if (edit) void tryEdit(edit)
    return edit !== null
  }
  useEditKeys({ canEdit, onDisconnect, ...actions })
  useWalkKeys({ draft, nodes, edges })
  useNudgeKeys({ nodes, selectedIds, move, settle, canEdit })
  useViewKeys()
  useKeyCommands({
    selectAll: () => selectNodes(nodes.flatMap(({ id, type }) => (type === 'missing' ? [] : [id]))),
    clear: () => selectNodes([]),
  })
}
