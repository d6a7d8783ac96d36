import { useTranslations } from 'use-intl'
import { Loading, Skeleton } from '../ui/skeleton.tsx'

const rows = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

export function MessageListSkeleton() {
  const t = useTranslations('voicemail')
  return (
    <Loading what={t('theMessages')} className="divide-y">
      {rows.map((row) => (
        <div key={row} className="flex h-13 items-center gap-3 px-4">
          <Skeleton className="size-7 rounded-full" />
          <Skeleton className="h-3.5 w-40" />
          <Skeleton className="ml-auto h-3.5 w-24" />
        </div>
      ))}
    </Loading>
  )
}
