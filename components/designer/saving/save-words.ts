import type { HistoryTexts } from '../diff/history-texts.ts'
import type { FormState } from '../inspector/form-store.ts'
import type { EditQueue } from '../state/edit-queue.ts'

export type SaveStatus = {
  kind: 'saved' | 'saving' | 'typing' | 'offline' | 'choice' | 'failed'
  words: string
}

/** Whether everything is stored, and if not, why. `forms`: those of this IVR. */
export function saveStatus(
  queue: EditQueue,
  forms: readonly FormState[],
  online: boolean,
  t: HistoryTexts,
): SaveStatus {
  const waiting = queue.edits.length
  if (queue.dispute) {
    const by = queue.dispute.by ?? t('saving.somebodyElse')
    return { kind: 'choice', words: t('saving.changedTheSame', { who: by }) }
  }
  if (queue.offline || !online) {
    const words = waiting > 0 ? t('saving.offlineWaiting', { count: waiting }) : t('saving.offline')
    return { kind: 'offline', words }
  }
  const failed = forms.find(({ failure, changes }) => failure !== null && Object.keys(changes).length > 0)
  if (failed) return { kind: 'failed', words: t('saving.notSaved', { why: failed.failure ?? '' }) }
  if (waiting > 0) return { kind: 'saving', words: t('saving.saving') }
  const wrong = forms.flatMap(({ errors }) => Object.values(errors))[0]
  if (wrong) return { kind: 'failed', words: t('saving.notSaved', { why: wrong }) }
  if (forms.some(({ changes }) => Object.keys(changes).length > 0))
    return { kind: 'typing', words: t('saving.notSavedYet') }
  return { kind: 'saved', words: t('saving.saved') }
}
