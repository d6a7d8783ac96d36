'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { PhoneIncoming, SearchX } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { CallListSkeleton } from './call-list-skeleton.tsx'
import type { CallFilters } from './call-query.ts'
import { CallTable } from './call-table.tsx'

const pageSize = 50

type CallListProps = { filters: CallFilters; isFiltered: boolean; onClear: () => void }

/** The calls of the filters, newest first, page by page. */
export function CallList({ filters, isFiltered, onClear }: CallListProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('calls')
  const trpc = useTRPC()
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery(
      trpc.calls.list.infiniteQueryOptions(
        { ...filters, limit: pageSize },
        { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
      ),
    )
  if (!data) {
    if (isForbidden(error)) return <NoPermission what={t('seeCalls')} />
    if (!error) return <CallListSkeleton />
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  const calls = data.pages.flatMap((page) => page.calls)
  const total = data.pages.at(-1)?.total ?? 0
  if (calls.length === 0) return isFiltered ? <NoneFound onClear={onClear} /> : <NoneYet />
  return (
    <div className={cn('transition-opacity duration-150', isPlaceholderData && 'opacity-60')}>
      <CallTable calls={calls} />
      <div className="flex flex-wrap items-center justify-between gap-3 border-t px-4 py-2.5 text-muted text-xs tabular-nums">
        <span role="status">
          {calls.length < total ? t('someOf', { shown: calls.length, count: total }) : t('count', { count: total })}
        </span>
        {hasNextPage ? (
          <Button size="sm" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('showMore')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function NoneFound({ onClear }: { onClear: () => void }) {
  const t = useTranslations('calls')
  return (
    <EmptyState icon={SearchX} title={t('noneFound')} action={<Button onClick={onClear}>{t('showAll')}</Button>}>
      {t('noneFoundWhat')}
    </EmptyState>
  )
}

function NoneYet() {
  const t = useTranslations('calls')
  return (
    <EmptyState
      icon={PhoneIncoming}
      title={t('noneYet')}
      action={
        <Button asChild>
          <Link href="/ivrs">{t('chooseIvr')}</Link>
        </Button>
      }
    >
      {t('noneYetWhat')}
    </EmptyState>
  )
}
