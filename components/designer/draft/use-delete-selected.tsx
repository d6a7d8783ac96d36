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
import { applyEdit } from './apply-edit.ts'
import type { Draft, DraftMenu } from './draft.ts'
import type { Edit } from './edit.ts'
import { keyInWords } from './keys.ts'
import { patchBetween } from './patch.ts'
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
      if (!menu.options.some((each) => each.digit === digit)) return
      select({ kind: 'menu', menuId: menu.menuId })
      focusNode(menuNodeId(menu.menuId))
      const change: Edit = { kind: 'deleteOption', menuId: menu.menuId, digit }
      void tryEdit(change).then((done) => {
        if (done) offerUndo(draft, change, `${keyInWords(digit)} of ${menu.menuId} was deleted`)
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
    const change: Edit = { kind: 'deleteMenu', menuId: menu.menuId, force: false }
    void tryEdit(change).then((done) => done && offerUndo(draft, change, `Menu ${menu.menuId} was deleted`))
  }

  async function deleteAsked() {
    if (!asked || !draft) return
    setPending(true)
    try {
      const change: Edit = { kind: 'deleteMenu', menuId: asked.menu.menuId, force: true }
      await edit(change)
      setAsked(null)
      select(null)
      focusNode(menuNodeId(rootMenuId(draft)))
      offerUndo(draft, change, `Menu ${asked.menu.menuId} was deleted`)
    } catch (error) {
      setRefusal(errorMessage(error))
    } finally {
      setPending(false)
    }
  }

  /** `before`: the draft before the change. Later edits stay. */
  function offerUndo(before: Draft, change: Edit, message: string) {
    const patch = patchBetween(applyEdit(before, change), before)
    toast(message, { action: { label: 'Undo', onClick: () => void tryEdit({ kind: 'patch', patch }) } })
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
