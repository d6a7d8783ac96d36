'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { PhoneIncoming, SearchX } from 'lucide-react'
import Link from 'next/link'
import { errorMessage, isForbidden } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { formatCount, formatNumber } from '../ui/format.ts'
import { NoPermission } from '../ui/no-permission.tsx'
import { CallListSkeleton } from './call-list-skeleton.tsx'
import type { CallFilters } from './call-query.ts'
import { CallTable } from './call-table.tsx'

const pageSize = 50

type CallListProps = { filters: CallFilters; isFiltered: boolean; onClear: () => void }

/** The calls of the filters, newest first, page by page. */
export function CallList({ filters, isFiltered, onClear }: CallListProps) {
  const trpc = useTRPC()
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery(
      trpc.calls.list.infiniteQueryOptions(
        { ...filters, limit: pageSize },
        { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
      ),
    )
  if (!data) {
    if (isForbidden(error)) return <NoPermission what="see calls" />
    if (!error) return <CallListSkeleton />
    return (
      <ErrorState title="The calls could not be loaded" onRetry={() => void refetch()} retrying={isRefetching}>
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
          {calls.length < total
            ? `${formatNumber(calls.length)} of ${formatCount(total, 'call')}`
            : formatCount(total, 'call')}
        </span>
        {hasNextPage ? (
          <Button size="sm" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function NoneFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={SearchX} title="No call is like that" action={<Button onClick={onClear}>Show all calls</Button>}>
      Look at another period, or with fewer conditions.
    </EmptyState>
  )
}

function NoneYet() {
  return (
    <EmptyState
      icon={PhoneIncoming}
      title="Nobody has called yet"
      action={
        <Button asChild>
          <Link href="/ivrs">Choose an IVR to call</Link>
        </Button>
      }
    >
      Each call to an IVR is kept here, test calls too.
    </EmptyState>
  )
}
