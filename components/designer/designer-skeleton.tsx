'use client'

import { useTranslations } from 'use-intl'
import { Loading, Skeleton } from '../ui/skeleton.tsx'

const cards = [
  'top-16 left-10 h-64 w-65',
  'top-24 left-100 h-11 w-46',
  'top-44 left-100 h-11 w-46',
  'top-64 left-100 h-56 w-65',
] as const

/** The designer while its draft is on the way. */
export function DesignerSkeleton() {
  const t = useTranslations('designerCanvas')
  return (
    <Loading what={t('theFlow')} className="flex h-full min-h-0 flex-col">
      <div className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-4">
        <Skeleton className="h-8 w-26" />
        <Skeleton className="h-4 w-24" />
        <Skeleton className="ml-auto h-8 w-24" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="relative min-w-0 flex-1 overflow-hidden bg-canvas">
          {cards.map((place) => (
            <Skeleton key={place} className={`absolute rounded-lg ${place}`} />
          ))}
        </div>
        <div className="hidden w-90 content-start gap-4 border-l bg-surface p-4 min-[1100px]:grid">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-28 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      </div>
    </Loading>
  )
}
