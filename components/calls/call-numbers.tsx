'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { cn } from '../ui/cn.ts'
import { formatDuration, formatNumber } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { StatusDot } from '../ui/status-dot.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import type { CallFilters, Disposition } from './call-query.ts'
import { dispositionViews } from './disposition.tsx'

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
  const trpc = useTRPC()
  const { disposition: chosen, ...others } = filters
  const { data, isError } = useQuery(trpc.calls.summary.queryOptions(others, { placeholderData: keepPreviousData }))
  const share = (count: number) => (data && count > 0 ? `${Math.round((count / data.total) * 100)} %` : null)
  const shown = (value: (of: CallSummary) => string) => (data ? value(data) : isError ? '–' : undefined)
  return (
    <div className="grid grid-cols-2 gap-px border-b bg-border sm:grid-cols-4 xl:grid-cols-8">
      <Count label="Calls" value={shown(({ total }) => formatNumber(total))} />
      <Count
        label="Answered"
        value={shown(({ answered }) => formatNumber(answered))}
        note={data && share(data.answered)}
      />
      {counted.map(([disposition, field]) => {
        const { label, hint, tone } = dispositionViews[disposition]
        return (
          <Tooltip key={disposition} content={chosen === disposition ? 'Show calls of any kind again' : hint}>
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
                {label}
              </StatusDot>
              <Figure value={shown((of) => formatNumber(of[field]))} note={data && share(data[field])} />
            </button>
          </Tooltip>
        )
      })}
      <Count
        label="Median length"
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
