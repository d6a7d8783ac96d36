'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { toast } from 'sonner'
import { errorMessage } from '../../app/refusal.ts'
import { type RouterOutputs, useTRPC } from '../../app/trpc.ts'
import { useMay } from '../../frame/session-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'

type Schedule = RouterOutputs['version']['schedules'][number]

/** What is scheduled to be published, and what failed of it. Nothing where nothing was ever scheduled. */
export function SchedulesCard({ name }: { name: string }) {
  const trpc = useTRPC()
  const { data = [] } = useQuery(trpc.version.schedules.queryOptions({ name }))
  const shown = data.filter(({ state }) => state === 'waiting' || state === 'failed')
  if (shown.length === 0) return null
  return (
    <Card
      flush
      title="Scheduled"
      description={`Each was frozen when it was scheduled. Times are in your time zone, ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
    >
      <ul aria-label="Scheduled publications" className="divide-y">
        {shown.map((schedule) => (
          <ScheduleRow key={schedule.id} name={name} schedule={schedule} />
        ))}
      </ul>
    </Card>
  )
}

const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

function ScheduleRow({ name, schedule }: { name: string; schedule: Schedule }) {
  const { id, publishAt, note, scheduledBy, state, failure } = schedule
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const mayWrite = useMay('ivr:write')
  const cancel = useMutation(
    trpc.version.cancelSchedule.mutationOptions({
      onSuccess: () => toast.success('It is not published'),
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.version.schedules.queryFilter({ name })),
    }),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span suppressHydrationWarning className="font-medium">
            {dateAndTime.format(new Date(publishAt))}
          </span>
          {state === 'failed' ? <Badge tone="danger">failed</Badge> : <RelativeTime at={publishAt} />}
        </p>
        <p className="text-muted text-xs">
          {scheduledBy}
          {note ? ` · ${note}` : ''}
        </p>
        {failure ? <p className="text-danger text-xs">{failure}</p> : null}
      </div>
      <Button size="sm" variant="ghost" asChild>
        <Link href={`/ivrs/${encodeURIComponent(name)}/versions/${id}?against=draft`}>View</Link>
      </Button>
      {mayWrite && state === 'waiting' ? (
        <Button size="sm" pending={cancel.isPending} onClick={() => cancel.mutate({ name, id })}>
          Cancel
        </Button>
      ) : null}
    </li>
  )
}
