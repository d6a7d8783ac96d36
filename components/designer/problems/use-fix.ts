import { useCallback } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import type { Draft } from '../draft/draft.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import type { Fix } from './fixes/fix.ts'

/** Carries a fix out as one edit that can be undone, or asks beside `button` what a key is to do. */
export function useFix(draft: Draft): (fix: Fix, button: HTMLElement) => void {
  const t = useTranslations('designerProblems')
  const { tryEdit, undo } = useDesigner()
  const pickAction = useDesignerStore((state) => state.pickAction)
  return useCallback(
    async (fix, button) => {
      if ('ask' in fix) {
        const { left, bottom } = button.getBoundingClientRect()
        pickAction({ ...fix.ask, at: { x: left, y: bottom }, place: null })
        return
      }
      const patch = patchBetween(draft, fix.apply(draft))
      if (isEmptyPatch(patch)) return
      if (await tryEdit({ kind: 'patch', patch })) {
        toast.success(t('panel.done', { what: fix.label }), { action: { label: t('panel.undo'), onClick: undo } })
      }
    },
    [draft, pickAction, t, tryEdit, undo],
  )
}
