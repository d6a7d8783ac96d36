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
import { type Selection, useDesignerStore } from '../state/designer-store.ts'
import { type Chosen, chosenInWords, chosenOf, pointersTo, withoutChosen } from './chosen.ts'
import type { Draft } from './draft.ts'
import { patchBetween } from './patch.ts'
import type { Pointer } from './pointing-options.ts'

/**
 * Deletes what is selected, as one edit. Keys, and menus that nothing else leads to, go at once and can be brought
 * back; for menus that other keys lead to, these are named first. `dialog` is to be rendered somewhere.
 */
export function useDeleteSelected(draft: Draft | undefined): { deleteSelected: () => void; dialog: ReactNode } {
  const { edit, tryEdit } = useDesigner()
  const select = useDesignerStore((state) => state.select)
  const [asked, setAsked] = useState<{ chosen: Chosen; pointers: Pointer[] } | null>(null)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  function deleteSelected() {
    const { selection, several } = useDesignerStore.getState()
    const chosen = draft && (several.length > 0 ? chosenOf(draft, several) : onlyOne(draft, selection))
    if (!chosen || chosen.menuIds.length + chosen.keys.length === 0) return
    const pointers = pointersTo(draft, chosen)
    if (pointers.length === 0) {
      void remove(draft, chosen, async (patch) => tryEdit({ kind: 'patch', patch }))
      return
    }
    setRefusal(undefined)
    setAsked({ chosen, pointers })
  }

  async function deleteAsked() {
    if (!asked || !draft) return
    setPending(true)
    try {
      await remove(draft, asked.chosen, async (patch) => {
        await edit({ kind: 'patch', patch })
        setAsked(null)
        return true
      })
    } catch (error) {
      setRefusal(errorMessage(error))
    } finally {
      setPending(false)
    }
  }

  async function remove(
    before: Draft,
    chosen: Chosen,
    send: (patch: ReturnType<typeof patchBetween>) => Promise<boolean>,
  ) {
    const after = withoutChosen(before, chosen)
    const sent = send(patchBetween(before, after))
    const [key] = chosen.keys
    const near = chosen.menuIds.length === 0 && key ? key.menuId : null
    select(near === null ? null : { kind: 'menu', menuId: near })
    focusNode(menuNodeId(near ?? rootMenuId(after)))
    if (!(await sent)) return
    const words = chosenInWords(chosen)
    const was = chosen.menuIds.length + chosen.keys.length > 1 ? 'were' : 'was'
    // Later edits stay.
    const patch = patchBetween(after, before)
    toast(`${words} ${was} deleted`, {
      action: { label: 'Undo', onClick: () => void tryEdit({ kind: 'patch', patch }) },
    })
  }

  const many = (asked?.chosen.menuIds.length ?? 0) > 1
  const dialog = (
    <ConfirmDialog
      open={asked !== null}
      onOpenChange={(open) => !open && setAsked(null)}
      title={`Delete ${asked ? inTitle(asked.chosen) : 'this menu'}?`}
      confirmLabel="Delete anyway"
      pending={pending}
      error={refusal}
      onConfirm={() => void deleteAsked()}
    >
      <p>
        {many
          ? 'Their prompts and keys go with them. These keys lead to them and will lead nowhere until you change them:'
          : 'Its prompt and keys go with it. These keys lead to it and will lead nowhere until you change them:'}
      </p>
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

const inTitle = (chosen: Chosen): string =>
  chosen.menuIds.length === 1 && chosen.keys.length === 0 ? (chosen.menuIds[0] ?? '') : chosenInWords(chosen)

function onlyOne(draft: Draft, selection: Selection): Chosen {
  const menu = draft.menus.find((each) => each.menuId === selection?.menuId)
  if (!menu || !selection || selection.kind === 'newOption') return { menuIds: [], keys: [] }
  if (selection.kind === 'menu') return { menuIds: [menu.menuId], keys: [] }
  const { menuId, digit } = selection
  return { menuIds: [], keys: menu.options.some((option) => option.digit === digit) ? [{ menuId, digit }] : [] }
}
