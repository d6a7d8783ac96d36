import { useTranslations } from 'use-intl'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { recordingColumns } from './recording-list.tsx'

const rows = ['first', 'second', 'third', 'fourth']

/** The shape of the list while it is being loaded. */
export function RecordingListSkeleton() {
  const t = useTranslations('recordings')
  return (
    <Loading what={t('theRecordings')} className="divide-y">
      {rows.map((row) => (
        <div key={row} className={`grid items-center gap-x-5 gap-y-3 px-4 py-4 ${recordingColumns}`}>
          <div className="grid gap-1.5">
            <Skeleton className="h-3.5 w-28" />
            <Skeleton className="h-3 w-40 max-w-full" />
          </div>
          <div className="flex items-center gap-3">
            <Skeleton className="size-8 rounded-full" />
            <Skeleton className="h-8 flex-1" />
          </div>
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-3.5 w-16" />
        </div>
      ))}
    </Loading>
  )
}
