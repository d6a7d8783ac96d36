'use client'

import { type FinalConnectionState, useReactFlow } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { addLinkedMenu } from '../draft/add-linked-menu.ts'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { cardHeaderHeight } from './card-size.ts'
import { connectionEdit } from './connection-edit.ts'
import { disconnectEdit } from './disconnect-edit.ts'
import type { DesignerEdge } from './graph.ts'
import { parseNodeId } from './node-id.ts'

/**
 * A path let go: anywhere on a menu's card it leads there; on empty canvas it asks what the key should do, or makes
 * the menu in which the call goes on after a recording or web service. A path that is taken off a menu and let go there
 * says no longer where the call goes on; of a key it is asked what it should do instead.
 */
export function useDroppedPath(draft: Draft) {
  const { tryEdit } = useDesigner()
  const { screenToFlowPosition } = useReactFlow()
  const pickAction = useDesignerStore((state) => state.pickAction)
  const reconnected = useRef<string | null>(null)
  const onReconnectStart = useCallback((_: unknown, edge: DesignerEdge) => {
    reconnected.current = edge.id
  }, [])
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { isValid, fromNode, fromHandle }: FinalConnectionState) => {
      const edgeId = reconnected.current
      reconnected.current = null
      if (isValid || !fromNode || !fromHandle?.id || fromHandle.type !== 'source') return
      const at = 'clientX' in event ? event : event.changedTouches[0]
      const element = at && document.elementFromPoint(at.clientX, at.clientY)
      if (!at || !element) return
      const target = parseNodeId(element.closest('.react-flow__node')?.getAttribute('data-id') ?? '')
      if (target?.kind === 'menu') {
        const edit = connectionEdit(draft, fromNode.id, fromHandle.id, target.menuId)
        if (edit) void tryEdit(edit)
        return
      }
      if (!element.classList.contains('react-flow__pane')) return
      const place = screenToFlowPosition({ x: at.clientX, y: at.clientY })
      place.y -= cardHeaderHeight / 2
      const handle = fromHandle.id
      const source = parseNodeId(fromNode.id)
      if (source?.kind === 'menu') {
        pickAction({ menuId: source.menuId, handle, at: { x: at.clientX, y: at.clientY }, place })
      } else if (source?.kind === 'option' && edgeId) {
        const edit = disconnectEdit(draft, edgeId)
        if (edit) void tryEdit(edit)
      } else if (source?.kind === 'option') {
        const { edit } = addLinkedMenu(draft, 'menu', place, (next, menuId) =>
          connectionEdit(next, fromNode.id, handle, menuId),
        )
        void tryEdit(edit)
      }
    },
    [draft, pickAction, screenToFlowPosition, tryEdit],
  )
  return { onConnectEnd, onReconnectStart }
}
