'use client'

import { SearchX } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden, isNotFound } from '../app/refusal.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LinkTabs } from '../ui/link-tabs.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { IvrHeader, IvrHeaderSkeleton } from './ivr-header.tsx'
import { useIvr } from './use-ivr.ts'

/** What stands around the pages of one IVR: its name and state, and the way between them. */
export function IvrFrame({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('ivrs')
  const { data, error, refetch, isRefetching } = useIvr(name)
  if (error && (!data || isNotFound(error))) {
    return (
      <>
        <h1 className="sr-only">{name}</h1>
        <IvrTrouble name={name} error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      </>
    )
  }
  const base = `/ivrs/${encodeURIComponent(name)}`
  return (
    <div className="flex h-full flex-col">
      <div className="shrink-0 border-b bg-surface px-4 pt-3 md:px-6">
        {data ? <IvrHeader ivr={data} /> : <IvrHeaderSkeleton name={name} />}
        <div className="mt-1">
          <LinkTabs
            label={t('pagesOf', { name })}
            tabs={[
              { href: base, label: t('tabs.flow') },
              { href: `${base}/prompts`, label: t('tabs.prompts') },
              { href: `${base}/versions`, label: t('tabs.versions') },
              { href: `${base}/details`, label: t('tabs.details') },
            ]}
          />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  )
}

type IvrTroubleProps = { name: string; error: unknown; onRetry: () => void; retrying: boolean }

/** Why the IVR is not there. */
function IvrTrouble({ name, error, onRetry, retrying }: IvrTroubleProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  if (isNotFound(error)) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('missing', { name })}
        action={
          <Button asChild>
            <Link href="/ivrs">{t('seeAll')}</Link>
          </Button>
        }
      >
        {t('missingWhy')}
      </EmptyState>
    )
  }
  if (isForbidden(error)) return <NoPermission what={t('seeThisIvr')} />
  return (
    <ErrorState title={t('ivrNotLoaded')} onRetry={onRetry} retrying={retrying}>
      {errorMessage(error)}
    </ErrorState>
  )
}
