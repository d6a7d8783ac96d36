import { formatCount } from '../../ui/format.ts'
import type { FormState } from '../inspector/form-store.ts'
import type { EditQueue } from '../state/edit-queue.ts'

export type SaveStatus = {
  kind: 'saved' | 'saving' | 'typing' | 'offline' | 'choice' | 'failed'
  words: string
}

/** Whether everything is stored, and if not, why. `forms`: those of this IVR. */
export function saveStatus(queue: EditQueue, forms: readonly FormState[], online: boolean): SaveStatus {
  const waiting = queue.edits.length
  if (queue.dispute) {
    const by = queue.dispute.by ?? 'somebody else'
    return { kind: 'choice', words: `Not saved: ${by} changed the same` }
  }
  if (queue.offline || !online) {
    return { kind: 'offline', words: waiting > 0 ? `Offline – ${waitingInWords(waiting)}` : 'Offline' }
  }
  const failed = forms.find(({ failure, changes }) => failure !== null && Object.keys(changes).length > 0)
  if (failed) return { kind: 'failed', words: `Not saved: ${failed.failure}` }
  if (waiting > 0) return { kind: 'saving', words: 'Saving…' }
  const wrong = forms.flatMap(({ errors }) => Object.values(errors))[0]
  if (wrong) return { kind: 'failed', words: `Not saved: ${wrong}` }
  if (forms.some(({ changes }) => Object.keys(changes).length > 0)) return { kind: 'typing', words: 'Not saved yet' }
  return { kind: 'saved', words: 'Saved' }
}

const waitingInWords = (count: number) => `${formatCount(count, 'change')} ${count === 1 ? 'waits' : 'wait'}`
