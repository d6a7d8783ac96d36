import { outcomeInWords } from '../designer/test-call/step-in-words.ts'
import { cn } from '../ui/cn.ts'
import { StatusDot, type Tone } from '../ui/status-dot.tsx'
import type { Disposition } from './call-query.ts'
import type { CallRecord } from './call-record.ts'

/** What each disposition is called where calls are chosen and counted, and its colour everywhere. */
export const dispositionViews: Record<Disposition, { label: string; hint: string; tone: Tone }> = {
  in_progress: { label: 'In progress', hint: 'The caller is in the IVR now', tone: 'positive' },
  transferred: { label: 'Sent on', hint: 'To a queue or an extension', tone: 'positive' },
  voicemail: { label: 'Voicemail', hint: 'Sent to a mailbox', tone: 'info' },
  caller_hung_up: { label: 'Caller gave up', hint: 'Hung up in the IVR: abandoned', tone: 'warning' },
  flow_hung_up: { label: 'IVR hung up', hint: 'As the flow says', tone: 'neutral' },
  failed: { label: 'Failed', hint: 'Something broke', tone: 'danger' },
}

/** What became of a call, as a shape and words. */
export function CallDisposition({ call, className }: { call: CallRecord; className?: string }) {
  const { disposition, outcome, currentMenuId } = call
  const words = outcome ? outcomeInWords(outcome) : currentMenuId ? `In ${currentMenuId}` : 'In progress'
  return (
    <StatusDot
      tone={dispositionViews[disposition].tone}
      busy={disposition === 'in_progress'}
      className={cn('min-w-0 max-w-full', className)}
    >
      <span className="truncate" title={words}>
        {words}
      </span>
    </StatusDot>
  )
}
