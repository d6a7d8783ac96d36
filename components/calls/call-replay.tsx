'use client'

import { useQuery } from '@tanstack/react-query'
import { Route } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isNotFound } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { cn } from '../ui/cn.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import type { CallDetails } from './call-record.ts'
import { flowToDraft } from './flow-to-draft.ts'
import { ReplayCanvas } from './replay-canvas.tsx'
import { ReplayControls } from './replay-controls.tsx'
import type { Replay } from './use-replay.ts'

type CallReplayProps = { call: CallDetails; replay: Replay; className?: string }

/** The way of the call on the flow that it ran on, step by step. */
export function CallReplay({ call, replay, className }: CallReplayProps) {
  const t = useTranslations('calls')
  return (
    <section
      aria-label={t('replay.way')}
      className={cn(
        'flex h-104 min-w-0 flex-col overflow-hidden rounded-lg border bg-surface lg:sticky lg:top-5 lg:h-[max(28rem,calc(100dvh-18rem))]',
        className,
      )}
    >
      <ReplayControls call={call} replay={replay} />
      <div className="relative min-h-0 flex-1 bg-canvas">
        <ReplayFlow call={call} at={replay.at} />
      </div>
    </section>
  )
}

function ReplayFlow({ call, at }: { call: CallDetails; at: number }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('calls')
  const trpc = useTRPC()
  const { data, error, refetch, isRefetching } = useQuery(
    trpc.calls.flow.queryOptions({ id: call.id }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const draft = useMemo(() => data && flowToDraft(data.flow, data.positions), [data])
  if (draft) return <ReplayCanvas draft={draft} steps={call.steps} at={at} />
  if (isNotFound(error)) {
    return (
      <EmptyState icon={Route} title={t('replay.notKept')}>
        {t('replay.notKeptWhy')}
      </EmptyState>
    )
  }
  if (error) {
    return (
      <ErrorState title={t('replay.notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  return (
    <Loading what={t('replay.theFlow')} className="grid size-full grid-cols-2 content-center gap-16 p-12">
      <Skeleton className="h-48 rounded-lg" />
      <Skeleton className="h-32 rounded-lg" />
    </Loading>
  )
}
