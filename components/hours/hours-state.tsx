'use client'

import { hoursConfigSchema } from 'ivr-runtime/domain/flow/kinds/hours'
import { hoursAt } from 'ivr-runtime/domain/flow/kinds/hours-at'
import { Hand } from 'lucide-react'
import { cn } from '../ui/cn.ts'
import { clockInWords, type HoursTexts, hoursInWords } from './hours-now.ts'
import { type HoursOverride, useMinute } from './use-hours.ts'
import { useHoursTexts } from './use-hours-texts.ts'

type HoursStateProps = { config: unknown; override: HoursOverride | null; className?: string }

/** Whether a menu is open at this moment and until when: by its hours, or because somebody decided. */
export function HoursState({ config, override, className }: HoursStateProps) {
  const now = useMinute()
  const texts = useHoursTexts()
  const parsed = hoursConfigSchema.safeParse(config)
  const state = override?.state ?? (parsed.success ? hoursAt(parsed.data, now.getTime()) : null)
  if (state === null) return <span className={cn('text-danger text-xs', className)}>{texts.t('unreadable')}</span>
  const words = override ? byHandInWords(override, now, texts) : parsed.success && hoursInWords(parsed.data, now, texts)
  return (
    <span className={cn('flex min-w-0 items-center gap-1.5 text-xs', className)}>
      {override ? (
        <Hand aria-hidden className="size-3.5 shrink-0 text-warning" />
      ) : (
        <span
          aria-hidden
          className={cn(
            'size-2 shrink-0 rounded-full border',
            state === 'open' ? 'border-positive bg-positive' : 'border-muted bg-transparent',
          )}
        />
      )}
      <span suppressHydrationWarning className={cn('truncate', override && 'font-medium text-warning')}>
        {words}
      </span>
    </span>
  )
}

function byHandInWords({ state, until }: HoursOverride, now: Date, texts: HoursTexts): string {
  const words = texts.t(`byHand.${state === 'open' ? 'open' : 'closed'}`)
  return until ? texts.t('until', { state: words, time: clockInWords(until, now, texts) }) : words
}
