import { useTranslations } from 'use-intl'
import { Page } from '../frame/page.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'

/** A call before it is there. */
export function CallPageSkeleton() {
  const t = useTranslations('calls')
  return (
    <Page width="full">
      <Loading what={t('theCall')} className="grid gap-5">
        <Skeleton className="h-6 w-72 max-w-full" />
        <Skeleton className="h-36 rounded-lg" />
        <div className="grid gap-5 lg:grid-cols-[minmax(22rem,28rem)_minmax(0,1fr)]">
          <Skeleton className="h-96 rounded-lg lg:order-2" />
          <Skeleton className="h-96 rounded-lg" />
        </div>
      </Loading>
    </Page>
  )
}
