import { useTranslations } from 'use-intl'
import { outcomeInWords } from '../designer/test-call/step-in-words.ts'
import { cn } from '../ui/cn.ts'
import { StatusDot, type Tone } from '../ui/status-dot.tsx'
import type { Disposition } from './call-query.ts'
import type { CallRecord } from './call-record.ts'

/** What each disposition is called where calls are chosen and counted, and its colour everywhere. */
export const dispositionTones: Record<Disposition, Tone> = {
  in_progress: 'positive',
  transferred: 'positive',
  voicemail: 'info',
  caller_hung_up: 'warning',
  flow_hung_up: 'neutral',
  failed: 'danger',
}

/** What became of a call, as a shape and words. */
export function CallDisposition({ call, className }: { call: CallRecord; className?: string }) {
  const t = useTranslations('calls')
  const steps = useTranslations('steps')
  const { disposition, outcome, currentMenuId } = call
  const words = outcome
    ? outcomeInWords(outcome, steps)
    : currentMenuId
      ? t('inMenu', { menu: currentMenuId })
      : t('inProgress')
  return (
    <StatusDot
      tone={dispositionTones[disposition]}
      busy={disposition === 'in_progress'}
      className={cn('min-w-0 max-w-full', className)}
    >
      <span className="truncate" title={words}>
        {words}
      </span>
    </StatusDot>
  )
}
