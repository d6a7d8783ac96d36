'use client'

import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { kindParts, type MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { keyEdit } from '../canvas/connection-edit.ts'
import { menuNodeId } from '../canvas/node-id.ts'
import { addLinkedMenu } from '../draft/add-linked-menu.ts'
import type { Draft, Position } from '../draft/draft.ts'
import type { Pointer } from '../draft/pointing-options.ts'
import { actionViews } from '../nodes/action-views.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'

/** Adds menus and actions, each as one edit, and opens them at once where the next thing is to be typed. */
export function useAddItem(draft: Draft) {
  const { tryEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)

  /** `from`: the key that is to lead to it; null for none. `place`: its top left corner; null lets the layout choose. */
  function addMenu(kind: MenuKind, from: Pointer | null, place: Position | null) {
    const { menuId, edit } = addLinkedMenu(
      draft,
      kind,
      place,
      (next, actionTarget) => from && keyEdit(next, from.menuId, from.digit, { actionType: 'sub_menu', actionTarget }),
    )
    void tryEdit(edit)
    select({ kind: 'menu', menuId }, kindParts[kind].speaks ? 'promptText' : 'first')
    reveal(menuNodeId(menuId))
  }

  /** An action whose target is still to be said is only begun: its form stores it. */
  function addAction(actionType: ActionType, from: Pointer) {
    const { firstTarget } = actionViews[actionType]
    if (!firstTarget) {
      select({ kind: 'newOption', ...from, actionType }, 'actionTarget')
      return
    }
    void tryEdit(keyEdit(draft, from.menuId, from.digit, { actionType, actionTarget: firstTarget }))
    select({ kind: 'option', ...from })
  }
  return { addMenu, addAction }
}
