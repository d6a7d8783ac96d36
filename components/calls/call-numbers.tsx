'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { cn } from '../ui/cn.ts'
import { formatDuration } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { StatusDot } from '../ui/status-dot.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useFormat } from '../ui/use-format.ts'
import type { CallFilters, Disposition } from './call-query.ts'
import { dispositionTones } from './disposition.tsx'

type CallSummary = RouterOutputs['calls']['summary']

type CallNumbersProps = {
  filters: CallFilters
  /** Null: calls of any disposition. */
  onChoose: (disposition: Disposition | null) => void
}

const counted = [
  ['transferred', 'transferred'],
  ['voicemail', 'voicemail'],
  ['caller_hung_up', 'callerHungUp'],
  ['flow_hung_up', 'flowHungUp'],
  ['failed', 'failed'],
] as const

const cell = 'grid content-start gap-0.5 bg-surface px-4 py-2.5 text-left'

/** The chosen calls in numbers; a number chooses its calls. The chosen disposition is not counted in. */
export function CallNumbers({ filters, onChoose }: CallNumbersProps) {
  const format = useFormat()
  const t = useTranslations('calls')
  const trpc = useTRPC()
  const { disposition: chosen, ...others } = filters
  const { data, isError } = useQuery(trpc.calls.summary.queryOptions(others, { placeholderData: keepPreviousData }))
  const share = (count: number) => (data && count > 0 ? `${Math.round((count / data.total) * 100)} %` : null)
  const shown = (value: (of: CallSummary) => string) => (data ? value(data) : isError ? '–' : undefined)
  return (
    <div className="grid grid-cols-2 gap-px border-b bg-border sm:grid-cols-4 xl:grid-cols-8">
      <Count label={t('title')} value={shown(({ total }) => format.number(total))} />
      <Count
        label={t('answered')}
        value={shown(({ answered }) => format.number(answered))}
        note={data && share(data.answered)}
      />
      {counted.map(([disposition, field]) => {
        const tone = dispositionTones[disposition]
        return (
          <Tooltip
            key={disposition}
            content={chosen === disposition ? t('anyKind') : t(`dispositions.${disposition}.hint`)}
          >
            <button
              type="button"
              aria-pressed={chosen === disposition}
              onClick={() => onChoose(chosen === disposition ? null : disposition)}
              className={cn(
                cell,
                'transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2',
                chosen === disposition && 'bg-accent-subtle hover:bg-accent-subtle',
              )}
            >
              <StatusDot tone={tone} className="text-muted text-xs">
                {t(`dispositions.${disposition}.label`)}
              </StatusDot>
              <Figure value={shown((of) => format.number(of[field]))} note={data && share(data[field])} />
            </button>
          </Tooltip>
        )
      })}
      <Count
        label={t('medianLength')}
        value={shown(({ medianDurationMs: ms }) => (ms === null ? '–' : formatDuration(ms)))}
      />
    </div>
  )
}

type FigureProps = { value: string | undefined; note?: string | null | undefined }

function Count({ label, ...figure }: FigureProps & { label: string }) {
  return (
    <div className={cell}>
      <span className="text-muted text-xs">{label}</span>
      <Figure {...figure} />
    </div>
  )
}

function Figure({ value, note }: FigureProps) {
  if (value === undefined) return <Skeleton className="my-1 h-4 w-12" />
  return (
    <span className="flex items-baseline gap-1.5 tabular-nums">
      <span className="font-semibold text-lg">{value}</span>
      {note ? <span className="text-muted text-xs">{note}</span> : null}
    </span>
  )
}
