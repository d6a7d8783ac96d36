'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { DiffView } from '../../designer/diff/diff-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { useFlowDraft } from './use-flow-draft.ts'

/** What callers will hear differently once the draft is published, and what is scheduled to replace it. */
export function PublishChanges({ name }: { name: string }) {
  const t = useTranslations('versions')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const draft = useFlowDraft(name, 'draft')
  const inForce = draft.data?.ivr.publishedVersion ?? null
  const published = useFlowDraft(name, inForce)
  const { data: schedules } = useQuery(trpc.version.schedules.queryOptions({ name }))
  const next = schedules?.find(({ state }) => state === 'waiting')
  const error = draft.error ?? published.error
  if (error) {
    return <Notice tone="warning">{t('changes.notLoaded', { why: errorMessage(error) })}</Notice>
  }
  if (!draft.data || (inForce !== null && !published.data)) {
    return (
      <Loading what={t('changes.loading')}>
        <Skeleton className="h-16 w-full" />
      </Loading>
    )
  }
  return (
    <section aria-label={t('changes.label')} className="grid gap-3">
      {next ? (
        <Notice tone="warning">
          {next.note
            ? t.rich('changes.scheduledWithNote', { ago: () => ago(next.publishAt), note: next.note })
            : t.rich('changes.scheduled', { ago: () => ago(next.publishAt) })}
        </Notice>
      ) : null}
      {published.data ? (
        <>
          <p className="text-muted text-sm">{t('changes.against', { version: String(inForce) })}</p>
          <DiffView before={published.data} after={draft.data} canvasClassName="h-96" />
        </>
      ) : (
        <p className="text-muted text-sm">{t('changes.first')}</p>
      )}
    </section>
  )
}

const ago = (at: Date) => <RelativeTime at={at} />
