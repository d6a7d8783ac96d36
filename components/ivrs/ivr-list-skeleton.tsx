import { useTranslations } from 'use-intl'
import { Loading, Skeleton } from '../ui/skeleton.tsx'

const rows = ['first', 'second', 'third', 'fourth']

/** The list of IVRs before it is there. */
export function IvrListSkeleton() {
  const t = useTranslations('ivrs')
  return (
    <Loading what={t('theIvrs')} className="divide-y">
      <div className="flex h-12 items-center px-3">
        <Skeleton className="h-7.5 w-64 max-w-full rounded-md" />
      </div>
      <div className="h-9" />
      {rows.map((row) => (
        <div key={row} className="flex h-13 items-center gap-6 px-4">
          <div className="grid flex-1 gap-1.5">
            <Skeleton className="h-3.5 w-36" />
            <Skeleton className="h-2.5 w-56 max-w-full" />
          </div>
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="hidden h-5 w-16 sm:block" />
          <Skeleton className="hidden h-3.5 w-12 sm:block" />
          <Skeleton className="hidden h-3.5 w-28 lg:block" />
          <Skeleton className="size-6" />
        </div>
      ))}
    </Loading>
  )
}
