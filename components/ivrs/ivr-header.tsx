'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { cn } from '../ui/cn.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { IvrActions } from './ivr-actions.tsx'
import { IvrStatus } from './ivr-status.tsx'
import type { IvrDetails } from './ivr-summary.ts'
import { LiveVersion } from './live-version.tsx'

/** Name, state and version of one IVR, in one line. */
export function IvrHeader({ ivr }: { ivr: IvrDetails }) {
  const t = useTranslations('ivrs')
  const router = useRouter()
  return (
    <PageHeader
      trail={[{ href: '/ivrs', label: t('title') }]}
      title={ivr.name}
      meta={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <IvrStatus podStatus={ivr.podStatus} statusReason={ivr.statusReason} />
          <LiveVersion ivr={ivr} />
          {ivr.totalCalls > 0 ? (
            <Link
              href={`/calls?ivr=${encodeURIComponent(ivr.name)}`}
              className={cn(
                'text-xs tabular-nums hover:underline',
                ivr.activeCalls > 0 ? 'text-positive' : 'text-muted',
              )}
            >
              {ivr.activeCalls > 0 ? t('callsNow', { count: ivr.activeCalls }) : t('calls', { count: ivr.totalCalls })}
            </Link>
          ) : null}
        </span>
      }
      actions={<IvrActions ivr={ivr} onDeleted={() => router.replace('/ivrs')} />}
    />
  )
}

export function IvrHeaderSkeleton({ name }: { name: string }) {
  const t = useTranslations('ivrs')
  return (
    <Loading what={name}>
      <PageHeader
        trail={[{ href: '/ivrs', label: t('title') }]}
        title={name}
        meta={
          <>
            <Skeleton className="h-3.5 w-20" />
            <Skeleton className="h-5 w-16" />
          </>
        }
      />
    </Loading>
  )
}
