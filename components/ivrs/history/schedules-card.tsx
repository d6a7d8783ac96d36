'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { type RouterOutputs, useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { useMay } from '../../frame/session-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useFormat } from '../../ui/use-format.ts'

type Schedule = RouterOutputs['version']['schedules'][number]

/** What is scheduled to be published, and what failed of it. Nothing where nothing was ever scheduled. */
export function SchedulesCard({ name }: { name: string }) {
  const t = useTranslations('versions')
  const trpc = useTRPC()
  const { data = [] } = useQuery(trpc.version.schedules.queryOptions({ name }))
  const shown = data.filter(({ state }) => state === 'waiting' || state === 'failed')
  if (shown.length === 0) return null
  return (
    <Card
      flush
      title={t('schedules.title')}
      description={t('schedules.description', { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
    >
      <ul aria-label={t('schedules.list')} className="divide-y">
        {shown.map((schedule) => (
          <ScheduleRow key={schedule.id} name={name} schedule={schedule} />
        ))}
      </ul>
    </Card>
  )
}

function ScheduleRow({ name, schedule }: { name: string; schedule: Schedule }) {
  const { id, publishAt, note, scheduledBy, state, failure } = schedule
  const t = useTranslations('versions')
  const format = useFormat()
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const mayWrite = useMay('ivr:write')
  const cancel = useMutation(
    trpc.version.cancelSchedule.mutationOptions({
      onSuccess: () => toast.success(t('schedules.cancelled')),
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.version.schedules.queryFilter({ name })),
    }),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span suppressHydrationWarning className="font-medium">
            {format.dateTime(new Date(publishAt), 'long')}
          </span>
          {state === 'failed' ? <Badge tone="danger">{t('schedules.failed')}</Badge> : <RelativeTime at={publishAt} />}
        </p>
        <p className="wrap-anywhere text-muted text-xs">
          {scheduledBy}
          {note ? ` · ${note}` : ''}
        </p>
        {failure ? <p className="text-danger text-xs">{failure}</p> : null}
      </div>
      <Button size="sm" variant="ghost" asChild>
        <Link href={`/ivrs/${encodeURIComponent(name)}/versions/${id}?against=draft`}>{t('schedules.view')}</Link>
      </Button>
      {mayWrite && state === 'waiting' ? (
        <Button size="sm" pending={cancel.isPending} onClick={() => cancel.mutate({ name, id })}>
          {t('schedules.cancel')}
        </Button>
      ) : null}
    </li>
  )
}
