'use client'

import { useQuery } from '@tanstack/react-query'
import { errorMessage } from '../../app/refusal.ts'
import { useTRPC } from '../../app/trpc.ts'
import { DiffView } from '../../designer/diff/diff-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { useFlowDraft } from './use-flow-draft.ts'

/** What callers will hear differently once the draft is published, and what is scheduled to replace it. */
export function PublishChanges({ name }: { name: string }) {
  const trpc = useTRPC()
  const draft = useFlowDraft(name, 'draft')
  const inForce = draft.data?.ivr.publishedVersion ?? null
  const published = useFlowDraft(name, inForce)
  const { data: schedules } = useQuery(trpc.version.schedules.queryOptions({ name }))
  const next = schedules?.find(({ state }) => state === 'waiting')
  const error = draft.error ?? published.error
  if (error) {
    return <Notice tone="warning">What changes could not be loaded: {errorMessage(error)}</Notice>
  }
  if (!draft.data || (inForce !== null && !published.data)) {
    return (
      <Loading what="what changes">
        <Skeleton className="h-16 w-full" />
      </Loading>
    )
  }
  return (
    <section aria-label="What changes" className="grid gap-3">
      {next ? (
        <Notice tone="warning">
          Another state of the draft is scheduled and will replace this <RelativeTime at={next.publishAt} />
          {next.note ? ` (${next.note})` : ''}. It is listed under Versions, where it can be cancelled.
        </Notice>
      ) : null}
      {published.data ? (
        <>
          <p className="text-muted text-sm">Against version {inForce}, which callers hear now:</p>
          <DiffView before={published.data} after={draft.data} canvasClassName="h-96" />
        </>
      ) : (
        <p className="text-muted text-sm">
          Nothing was published before: callers will hear this IVR for the first time.
        </p>
      )}
    </section>
  )
}
