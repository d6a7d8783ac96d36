'use client'

import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../../app/refusal.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { focusNode } from '../canvas/focus-node.ts'
import { menuNodeId } from '../canvas/node-id.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import type { Draft, DraftMenu } from './draft.ts'
import { keyInWords } from './keys.ts'
import { type Pointer, pointingOptions } from './pointing-options.ts'

/**
 * Deletes what is selected. A key, or a menu that nothing leads to, goes at once and can be brought back; for a menu
 * that keys lead to, these are named first. `dialog` is to be rendered somewhere.
 */
export function useDeleteSelected(draft: Draft | undefined): { deleteSelected: () => void; dialog: ReactNode } {
  const { edit, tryEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const [asked, setAsked] = useState<{ menu: DraftMenu; pointers: Pointer[] } | null>(null)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  function deleteSelected() {
    const { selection } = useDesignerStore.getState()
    const menu = draft?.menus.find((each) => each.menuId === selection?.menuId)
    if (!draft || !menu || !selection || selection.kind === 'newOption') return
    if (selection.kind === 'option') {
      const { digit } = selection
      const option = menu.options.find((each) => each.digit === digit)
      if (!option) return
      select({ kind: 'menu', menuId: menu.menuId })
      focusNode(menuNodeId(menu.menuId))
      const { id: _, ...fields } = option
      const undo = () => {
        void tryEdit({ kind: 'addOption', menuId: menu.menuId, option: fields })
        putBack(draft, `option:${menu.menuId}:${digit}`)
      }
      void tryEdit({ kind: 'deleteOption', menuId: menu.menuId, digit }).then((done) => {
        if (done)
          toast(`${keyInWords(digit)} of ${menu.menuId} was deleted`, { action: { label: 'Undo', onClick: undo } })
      })
      return
    }
    const pointers = pointingOptions(draft, menu.menuId)
    if (pointers.length > 0) {
      setRefusal(undefined)
      setAsked({ menu, pointers })
      return
    }
    select(null)
    focusNode(menuNodeId(rootMenuId(draft)))
    void tryEdit({ kind: 'deleteMenu', menuId: menu.menuId, force: false }).then(
      (done) => done && offerUndo(draft, menu),
    )
  }

  async function deleteAsked() {
    if (!asked || !draft) return
    setPending(true)
    try {
      await edit({ kind: 'deleteMenu', menuId: asked.menu.menuId, force: true })
      setAsked(null)
      select(null)
      focusNode(menuNodeId(rootMenuId(draft)))
      offerUndo(draft, asked.menu)
    } catch (error) {
      setRefusal(errorMessage(error))
    } finally {
      setPending(false)
    }
  }

  /** `before`: the draft in which the menu still is. */
  function offerUndo(before: Draft, menu: DraftMenu) {
    const { id: _, options, ...fields } = menu
    const { menuId } = menu
    const undo = () => {
      void tryEdit({ kind: 'addMenu', menu: fields })
      for (const { id: __, ...option } of options) void tryEdit({ kind: 'addOption', menuId, option })
      if (rootMenuId(before) === menuId && menuId !== 'main_menu') void tryEdit({ kind: 'setRoot', menuId })
      putBack(before, `menu:${menuId}`, `option:${menuId}:`)
    }
    toast(`Menu ${menuId} was deleted`, { action: { label: 'Undo', onClick: undo } })
  }

  function putBack(before: Draft, ...nodeIds: string[]) {
    const named = (id: string) => nodeIds.some((at) => id === at || (at.endsWith(':') && id.startsWith(at)))
    const places = Object.entries(before.positions).filter(([id]) => named(id))
    if (places.length > 0) void tryEdit({ kind: 'saveLayout', positions: Object.fromEntries(places) })
  }

  const dialog = (
    <ConfirmDialog
      open={asked !== null}
      onOpenChange={(open) => !open && setAsked(null)}
      title={`Delete ${asked?.menu.menuId ?? 'this menu'}?`}
      confirmLabel="Delete anyway"
      pending={pending}
      error={refusal}
      onConfirm={() => void deleteAsked()}
    >
      <p>Its prompt and keys go with it. These keys lead to it and will lead nowhere until you change them:</p>
      <ul className="grid gap-1">
        {asked?.pointers.map(({ menuId, digit }) => (
          <li key={`${menuId} ${digit}`} className="flex items-center gap-2 text-text">
            <PhoneKey keys={digit} size="sm" /> of {menuId}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
  return { deleteSelected, dialog }
}
