'use client'

import { AudioLines } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Page } from '../frame/page.tsx'
import { useIvrs } from '../ivrs/use-ivr.ts'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { IvrPrompts } from './ivr-prompts.tsx'

/** The prompts of any IVR; which one stands in the address (`?ivr=`). */
export function PromptsPage() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('prompts')
  const router = useRouter()
  const pathname = usePathname()
  const wanted = useSearchParams().get('ivr')
  const { data, error, refetch, isRefetching } = useIvrs()
  const names = data?.ivrs.map(({ name }) => name) ?? []
  const chosen = names.find((name) => name === wanted) ?? names[0]
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          chosen ? (
            <Combobox
              aria-label={t('ivr')}
              className="w-56"
              value={chosen}
              searchLabel={t('searchIvrs')}
              options={names.map((name) => ({ value: name, label: name }))}
              onValueChange={(name) => router.replace(`${pathname}?ivr=${encodeURIComponent(name)}`)}
            />
          ) : null
        }
      />
      {chosen ? (
        <IvrPrompts name={chosen} />
      ) : data ? (
        <EmptyState
          icon={AudioLines}
          title={t('empty')}
          action={
            <Button asChild>
              <Link href="/ivrs">{t('goToIvrs')}</Link>
            </Button>
          }
        >
          {t('emptyWhat')}
        </EmptyState>
      ) : isForbidden(error) ? (
        <NoPermission what={t('seePrompts')} />
      ) : error ? (
        <ErrorState title={t('ivrsNotLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <Loading what={t('thePrompts')} className="grid gap-5 xl:grid-cols-[26rem_minmax(0,1fr)]">
          <Skeleton className="h-96 rounded-lg" />
          <Skeleton className="h-96 rounded-lg" />
        </Loading>
      )}
    </Page>
  )
}
