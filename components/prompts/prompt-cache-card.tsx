'use client'

import { useQuery } from '@tanstack/react-query'
import { AudioLines, Eraser } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../ui/use-format.ts'
import { ClearCacheDialog } from './clear-cache-dialog.tsx'
import { PromptCacheTable } from './prompt-cache-table.tsx'

const rows = ['first', 'second', 'third', 'fourth', 'fifth']

/** The recordings of an IVR's prompts: spoken once, heard by every caller. */
export function PromptCacheCard({ name }: { name: string }) {
  const errorMessage = useErrorMessage()
  const format = useFormat()
  const t = useTranslations('prompts')
  const trpc = useTRPC()
  const mayWrite = useMay('ivr:write')
  const [clearing, setClearing] = useState(false)
  const { data, error, refetch, isRefetching } = useQuery(trpc.speech.cache.queryOptions({ name }))
  const filled = data !== undefined && data.total > 0
  return (
    <Card
      flush
      title={t('cache.title')}
      description={
        filled ? t('cache.summary', { count: data.total, size: format.bytes(data.totalSizeBytes) }) : t('cache.each')
      }
      actions={
        filled && mayWrite ? (
          <Button size="sm" icon={Eraser} onClick={() => setClearing(true)}>
            {t('cache.clear')}
          </Button>
        ) : null
      }
    >
      {filled ? (
        <PromptCacheTable entries={data.entries} />
      ) : data ? (
        <EmptyState icon={AudioLines} title={t('cache.empty')}>
          {t('cache.emptyWhat')}
        </EmptyState>
      ) : isForbidden(error) ? (
        <NoPermission what={t('cache.see')} />
      ) : error ? (
        <ErrorState title={t('cache.notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <Loading what={t('cache.the')} className="divide-y">
          {rows.map((row) => (
            <div key={row} className="flex h-12 items-center gap-4 px-4">
              <Skeleton className="size-6 rounded-full" />
              <Skeleton className="h-3.5 flex-1" />
              <Skeleton className="h-3.5 w-24" />
            </div>
          ))}
        </Loading>
      )}
      <ClearCacheDialog name={name} open={clearing} onOpenChange={setClearing} />
    </Card>
  )
}
