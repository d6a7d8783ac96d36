'use client'

import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CanvasNode, DesignerNode, NoteNode } from '../canvas/graph.ts'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { noteIdOf } from './note-id.ts'
import { noteNodes, noteOfNode } from './note-nodes.ts'

/** The notes of a draft as nodes for React Flow. Where one was moved to, or how large it was made, is stored at the end. */
export function useNoteNodes(notes: Draft['notes']) {
  const t = useTranslations('designerNotes')
  const { tryEdit } = useDesigner()
  const [nodes, setNodes] = useState<NoteNode[]>(() => noteNodes([], notes, t))
  const latest = useRef(nodes)
  latest.current = nodes
  useEffect(() => setNodes((shown) => noteNodes(shown, notes, t)), [notes, t])

  /** Takes the changes of notes; answers the others. */
  const takeNoteChanges = useCallback(
    (changes: NodeChange<CanvasNode>[]): NodeChange<DesignerNode>[] => {
      const ofNotes = changes.filter((change) => 'id' in change && noteIdOf(change.id) !== null)
      if (ofNotes.length === 0) return changes as NodeChange<DesignerNode>[]
      const changed = applyNodeChanges(ofNotes as NodeChange<NoteNode>[], latest.current)
      latest.current = changed
      setNodes(changed)
      const ended = new Set(ofNotes.flatMap((change) => (isEnd(change) ? [change.id] : [])))
      const stored = changed.filter((node) => ended.has(node.id)).map((node) => [node.data.noteId, noteOfNode(node)])
      if (stored.length > 0) void tryEdit({ kind: 'patch', patch: { notes: Object.fromEntries(stored) } })
      return changes.filter((change) => !ofNotes.includes(change)) as NodeChange<DesignerNode>[]
    },
    [tryEdit],
  )
  return { noteNodes: nodes, takeNoteChanges }
}

/** Whether a move or a change of size is over. */
const isEnd = (change: NodeChange<CanvasNode>): change is NodeChange<CanvasNode> & { id: string } =>
  (change.type === 'position' && change.dragging === false) ||
  (change.type === 'dimensions' && change.resizing === false)
