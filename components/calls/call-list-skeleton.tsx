import { useTranslations } from 'use-intl'
import { Loading, Skeleton } from '../ui/skeleton.tsx'

const rows = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** The list of calls before it is there. */
export function CallListSkeleton() {
  const t = useTranslations('calls')
  return (
    <Loading what={t('theCalls')} className="divide-y">
      <div className="h-9" />
      {rows.map((row) => (
        <div key={row} className="flex h-10 items-center gap-6 px-4">
          <Skeleton className="h-3.5 w-32" />
          <Skeleton className="h-3.5 w-28" />
          <Skeleton className="hidden h-3.5 w-16 lg:block" />
          <Skeleton className="hidden h-3.5 w-32 sm:block" />
          <Skeleton className="h-3.5 flex-1" />
          <Skeleton className="h-3.5 w-10" />
        </div>
      ))}
    </Loading>
  )
}
