'use client'

import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDesigner } from '../state/designer-context.tsx'
import { useEditQueue } from '../state/edit-queue.ts'
import type { FormState } from './form-store.ts'

/** Whether what stands in a form is stored. */
export function SaveState({ form }: { form: FormState }) {
  const t = useTranslations('designerInspector')
  const { offline, dispute } = useEditQueue(useDesigner().ivrName)
  const held = offline || dispute !== null
  const waiting = Object.keys(form.underWay).length > 0 && !held
  const unsaved = Object.keys(form.changes).length > 0
  const wrong = form.failure !== null || Object.keys(form.errors).length > 0
  return (
    <span role="status" className="flex items-center gap-1 whitespace-nowrap text-muted text-xs">
      {waiting ? (
        <>
          <LoaderCircle aria-hidden className="size-3 animate-turn" /> {t('save.saving')}
        </>
      ) : unsaved ? (
        <>
          {wrong ? <CircleAlert aria-hidden className="size-3 text-danger" /> : null} {t('save.notYet')}
        </>
      ) : form.savedAt ? (
        <>
          <Check aria-hidden className="size-3 text-positive" /> {t('save.saved')}
        </>
      ) : null}
    </span>
  )
}

type SaveFailureProps = { form: FormState; onRetry: () => void; onDiscard: () => void }

/** Why a form could not be stored and what can be done; what was typed stays until it is given up by hand. */
export function SaveFailure({ form, onRetry, onDiscard }: SaveFailureProps) {
  const t = useTranslations('designerInspector')
  if (!form.failure || Object.keys(form.changes).length === 0) return null
  return (
    <Notice tone="danger" alert>
      <p>{form.failure}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={onRetry}>
          {t('save.tryAgain')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDiscard}>
          {t('save.giveUp')}
        </Button>
      </div>
    </Notice>
  )
}
