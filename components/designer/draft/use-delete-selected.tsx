'use client'

import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { PhoneKey } from '../../ui/phone-key.tsx'
import { focusNode } from '../canvas/focus-node.ts'
import { menuNodeId } from '../canvas/node-id.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
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
  const t = useTranslations('designerInspector')
  const words = useFlowWords()
  const errorMessage = useErrorMessage()
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
    const next = menuNodeId(near ?? rootMenuId(after))
    focusNode(next)
    if (!(await sent)) return
    // The question held the focus until now.
    if (asked) focusNode(next)
    const count = chosen.menuIds.length + chosen.keys.length
    // Later edits stay.
    const patch = patchBetween(after, before)
    toast(t('deleting.done', { count, what: chosenInWords(chosen, words) }), {
      action: { label: t('undo'), onClick: () => void tryEdit({ kind: 'patch', patch }) },
    })
  }

  const many = (asked?.chosen.menuIds.length ?? 0) > 1
  const dialog = (
    <ConfirmDialog
      open={asked !== null}
      onOpenChange={(open) => !open && setAsked(null)}
      title={t('deleting.title', { what: asked ? inTitle(asked.chosen, words) : t('deleting.thisMenu') })}
      confirmLabel={t('deleting.confirm')}
      pending={pending}
      error={refusal}
      onConfirm={() => void deleteAsked()}
    >
      <p>{t(many ? 'deleting.many' : 'deleting.one')}</p>
      <ul className="grid gap-1">
        {asked?.pointers.map(({ menuId, digit }) => (
          <li key={`${menuId} ${digit}`} className="flex items-center gap-2 text-text">
            {t.rich('deleting.pointer', { key: () => <PhoneKey keys={digit} size="sm" />, menu: menuId })}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
  return { deleteSelected, dialog }
}

const inTitle = (chosen: Chosen, words: FlowWords): string =>
  chosen.menuIds.length === 1 && chosen.keys.length === 0 ? (chosen.menuIds[0] ?? '') : chosenInWords(chosen, words)

function onlyOne(draft: Draft, selection: Selection): Chosen {
  const menu = draft.menus.find((each) => each.menuId === selection?.menuId)
  if (!menu || !selection || selection.kind === 'newOption') return { menuIds: [], keys: [] }
  if (selection.kind === 'menu') return { menuIds: [menu.menuId], keys: [] }
  const { menuId, digit } = selection
  return { menuIds: [], keys: menu.options.some((option) => option.digit === digit) ? [{ menuId, digit }] : [] }
}
