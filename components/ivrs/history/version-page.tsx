'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../../app/refusal.ts'
import { useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { DiffCanvas } from '../../designer/diff/diff-canvas.tsx'
import { DiffView } from '../../designer/diff/diff-view.tsx'
import { diffDrafts } from '../../designer/diff/draft-diff.ts'
import type { Draft } from '../../designer/draft/draft.ts'
import { Page } from '../../frame/page.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NoPermission } from '../../ui/no-permission.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Select } from '../../ui/select.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { type FlowState, useFlowDraft } from './use-flow-draft.ts'
import { VersionActions } from './version-actions.tsx'

type VersionPageProps = {
  name: string
  /** As in the address: a number, `draft`, or the id of a scheduled publication. */
  shown: string
  /** What it is compared with; null: nothing. */
  against: string | null
}

const nothing = 'nothing'

/** One state of an IVR on a canvas that only shows, or what differs between two. */
export function VersionPage({ name, shown, against }: VersionPageProps) {
  const t = useTranslations('versions')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const router = useRouter()
  const state = useMemo(() => stateOf(shown), [shown])
  const other = useMemo(() => (against === null ? null : stateOf(against)), [against])
  const { data, about, error } = useFlowDraft(name, state)
  const compared = useFlowDraft(name, other)
  const { data: list } = useQuery(trpc.version.list.queryOptions({ name }))
  const failure = error ?? compared.error
  const base = `/ivrs/${encodeURIComponent(name)}/versions`
  if (isForbidden(failure)) return <NoPermission what={t('seeVersions')} />
  const by = ({ publishedBy, createdAt }: Pick<NonNullable<typeof about>, 'publishedBy' | 'createdAt'>) => ({
    who: publishedBy ?? t('page.somebody'),
    ago: () => <RelativeTime at={createdAt} />,
  })
  const choices = [
    { value: nothing, label: t('page.compareWithPlaceholder') },
    ...(shown === 'draft' ? [] : [{ value: 'draft', label: t('theDraft') }]),
    ...(list?.versions ?? [])
      .filter(({ version }) => String(version) !== shown)
      .map(({ version, note }) => ({ value: String(version), label: note ? `v${version} · ${note}` : `v${version}` })),
  ]
  return (
    <Page>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link href={base} className="inline-flex items-center gap-1.5 text-muted text-sm hover:text-text">
          <ArrowLeft aria-hidden className="size-4" /> {t('page.back')}
        </Link>
        <h2 className="font-semibold text-lg">{nameOf(state, t)}</h2>
        {about ? (
          <p className="min-w-0 flex-1 truncate text-muted text-sm">
            {about.note ? t.rich('page.byWithNote', { ...by(about), note: about.note }) : t.rich('page.by', by(about))}
          </p>
        ) : (
          <span className="flex-1" />
        )}
        <Select
          aria-label={t('page.compareWith')}
          className="w-60"
          value={against ?? nothing}
          options={choices}
          onValueChange={(next) =>
            router.replace(next === nothing ? `${base}/${shown}` : `${base}/${shown}?against=${next}`)
          }
        />
        {typeof state === 'number' && list ? (
          <VersionActions
            name={name}
            version={state}
            inForce={list.publishedVersion === state}
            publishesItself={data?.ivr.publishMode === 'auto'}
          />
        ) : null}
      </div>
      {failure ? (
        <ErrorState title={t('page.notLoaded')}>{errorMessage(failure)}</ErrorState>
      ) : !data || (other !== null && !compared.data) ? (
        <Loading what={t('page.theFlow')}>
          <Skeleton className="h-[60vh] w-full" />
        </Loading>
      ) : compared.data ? (
        <Comparison shown={data} state={state} other={compared.data} otherState={other} />
      ) : (
        <div className="h-[calc(100vh-14rem)] min-h-96 overflow-hidden rounded-md border">
          <DiffCanvas before={data} after={data} diff={diffDrafts(data, data)} />
        </div>
      )}
    </Page>
  )
}

type ComparisonProps = { shown: Draft; state: FlowState; other: Draft; otherState: FlowState | null }

/** The older of the two comes first, and the draft last. */
function Comparison({ shown, state, other, otherState }: ComparisonProps) {
  const t = useTranslations('versions')
  const age = (each: FlowState | null) => (typeof each === 'number' ? each : Number.POSITIVE_INFINITY)
  const isOlder = age(state) <= age(otherState)
  const [before, after] = isOlder ? [shown, other] : [other, shown]
  const [from, to] = isOlder ? [state, otherState] : [otherState, state]
  return (
    <section aria-label={t('page.comparison')} className="grid gap-3">
      <p className="text-muted text-sm">
        {t.rich('page.fromTo', {
          name: (text) => <strong className="font-medium text-text">{text}</strong>,
          from: nameOf(from, t),
          to: nameOf(to, t),
        })}
      </p>
      <DiffView before={before} after={after} canvasClassName="h-[calc(100vh-18rem)] min-h-96" />
    </section>
  )
}

function stateOf(text: string): FlowState {
  if (text === 'draft') return 'draft'
  return /^\d+$/.test(text) ? Number(text) : { scheduleId: text }
}

type VersionTexts = ReturnType<typeof useTranslations<'versions'>>

function nameOf(state: FlowState | null, t: VersionTexts): string {
  if (state === 'draft' || state === null) return t('theDraft')
  return typeof state === 'number' ? t('versionNumber', { version: String(state) }) : t('whatIsScheduled')
}
