'use client'

import { useQuery } from '@tanstack/react-query'
import { ListTree } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useNow } from '../designer/test-call/use-now.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { formatDuration } from '../ui/format.ts'
import { StatusDot } from '../ui/status-dot.tsx'
import { type CallRecord, callAddress } from './call-record.ts'

const shownAtFirst = 6

/** The calls that go on now: which IVR, which menu, and for how long. Not there while nobody calls. */
export function LiveCalls({ ivr }: { ivr: string | undefined }) {
  const t = useTranslations('calls')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.calls.live.queryOptions(ivr ? { ivr } : {}))
  const [all, setAll] = useState(false)
  const now = useNow(data !== undefined && data.total > 0)
  if (!data || data.total === 0) return null
  // The longest first, so that who hangs somewhere is seen, and none moves when another begins.
  const longestFirst = data.calls.toReversed()
  const shown = all ? longestFirst : longestFirst.slice(0, shownAtFirst)
  const hidden = data.total - shown.length
  return (
    <Card
      flush
      title={
        <StatusDot tone="positive" busy>
          {t('callsNow', { count: data.total })}
        </StatusDot>
      }
      actions={
        data.calls.length > shownAtFirst ? (
          <Button size="sm" variant="ghost" onClick={() => setAll(!all)}>
            {all ? t('showFewer') : t('showSoManyMore', { count: hidden })}
          </Button>
        ) : null
      }
    >
      <ul className="grid overflow-hidden rounded-b-lg sm:grid-cols-2 xl:grid-cols-3">
        {shown.map((call) => (
          <LiveCall key={call.id} call={call} now={now} />
        ))}
      </ul>
    </Card>
  )
}

function LiveCall({ call, now }: { call: CallRecord; now: number }) {
  const t = useTranslations('calls')
  const { callerNumber, ivrName, currentMenuId, startedAt, testCallId } = call
  return (
    <li className="-mr-px -mb-px border-r border-b">
      <Link
        href={callAddress(call)}
        className="grid h-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2.5 transition-colors duration-100 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium font-mono text-xs">{callerNumber}</span>
          {testCallId ? <Badge>{t('test')}</Badge> : null}
        </span>
        <span className="text-right font-medium text-sm tabular-nums">
          <span className="sr-only">{t('for')} </span>
          {formatDuration(now - startedAt.getTime())}
        </span>
        <span className="flex min-w-0 items-center gap-1 text-muted text-xs">
          <ListTree aria-hidden className="size-3 shrink-0 text-node-menu" />
          <span className="truncate">{currentMenuId ?? t('notInMenu')}</span>
        </span>
        <span className="max-w-40 truncate text-right text-faint text-xs">{ivrName}</span>
      </Link>
    </li>
  )
}
