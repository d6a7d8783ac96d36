'use client'

import { useEffect, useRef } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { placeOfForm } from './form-id.ts'
import { useFormStore } from './form-store.ts'

/** Opens what was typed before the page was left, once, so that it is seen and stored or given up. */
export function useKeptForms(draft: Draft): void {
  const select = useDesignerStore((state) => state.select)
  const t = useTranslations('designerInspector')
  const looked = useRef(false)
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    const kept = Object.entries(useFormStore.getState().forms)
      .filter(([, { changes }]) => Object.keys(changes).length > 0)
      .map(([id]) => placeOfForm(draft, id))
      .find((place) => place !== null)
    if (!kept) return
    select(kept, 'first')
    toast(t('save.kept'))
  }, [draft, select, t])
}
