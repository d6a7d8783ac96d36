'use client'

import { useQuery } from '@tanstack/react-query'
import { SearchX, Voicemail } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { isForbidden, isNotFound } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CallFacts } from './call-facts.tsx'
import { CallPageSkeleton } from './call-page-skeleton.tsx'
import type { CallDetails } from './call-record.ts'
import { CallReplay } from './call-replay.tsx'
import { CallTimeline } from './call-timeline.tsx'
import { CallDisposition } from './disposition.tsx'
import { useCallWatch } from './use-call-watch.ts'
import { useReplay } from './use-replay.ts'

/** One call: what it was, what happened in it, and its way through the flow that it ran on. */
export function CallPage({ id }: { id: string }) {
  const t = useTranslations('calls')
  const trpc = useTRPC()
  const { data, error, refetch, isRefetching } = useQuery(trpc.calls.get.queryOptions({ id }))
  useCallWatch(id, data !== undefined && data.endedAt === null)
  if (data) return <Call call={data} />
  return (
    <>
      <h1 className="sr-only">{t('call')}</h1>
      {error ? (
        <CallTrouble error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <CallPageSkeleton />
      )}
    </>
  )
}

function Call({ call }: { call: CallDetails }) {
  const t = useTranslations('calls')
  const replay = useReplay(call)
  return (
    <Page width="full">
      <PageHeader
        trail={[{ href: '/calls', label: t('title') }]}
        title={<span className="font-mono text-base">{call.callerNumber}</span>}
        meta={
          <span className="flex min-w-0 flex-wrap items-center gap-2 text-sm">
            <CallDisposition call={call} />
            {call.testCallId ? <Badge>{t('test')}</Badge> : null}
            {call.resumes > 0 ? <Badge tone="warning">{t('resumed')}</Badge> : null}
          </span>
        }
        actions={<MessageLink call={call} />}
      />
      <CallFacts call={call} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(22rem,28rem)_minmax(0,1fr)]">
        <CallReplay call={call} replay={replay} className="lg:order-2" />
        <Card
          flush
          title={t('whatHappened')}
          actions={<span className="text-muted text-xs">{t('steps', { count: call.steps.length })}</span>}
        >
          <CallTimeline call={call} replay={replay} />
        </Card>
      </div>
    </Page>
  )
}

/** To what the caller left, for whoever may hear it. */
function MessageLink({ call: { outcome, callerNumber } }: { call: CallDetails }) {
  const t = useTranslations('calls')
  const mayHear = useMay('voicemail:read')
  if (outcome?.kind !== 'voicemail' || !mayHear) return null
  const address = new URLSearchParams({ caller: callerNumber })
  return (
    <Button asChild>
      <Link href={`/voicemail?${address}`}>
        <Voicemail aria-hidden className="size-3.5" />
        {t('messagesOfCaller')}
      </Link>
    </Button>
  )
}

type CallTroubleProps = { error: unknown; onRetry: () => void; retrying: boolean }

/** Why the call is not there. */
function CallTrouble({ error, onRetry, retrying }: CallTroubleProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('calls')
  if (isNotFound(error)) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('noSuchCall')}
        action={
          <Button asChild>
            <Link href="/calls">{t('seeAll')}</Link>
          </Button>
        }
      >
        {t('noSuchCallWhy')}
      </EmptyState>
    )
  }
  if (isForbidden(error)) return <NoPermission what={t('seeThisCall')} />
  return (
    <ErrorState title={t('callNotLoaded')} onRetry={onRetry} retrying={retrying}>
      {errorMessage(error)}
    </ErrorState>
  )
}
