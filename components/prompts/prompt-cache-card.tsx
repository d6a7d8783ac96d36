'use client'

import { useQuery } from '@tanstack/react-query'
import { AudioLines, Eraser } from 'lucide-react'
import { useState } from 'react'
import { errorMessage, isForbidden } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { formatBytes, formatCount } from '../ui/format.ts'
import { NoPermission } from '../ui/no-permission.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { ClearCacheDialog } from './clear-cache-dialog.tsx'
import { PromptCacheTable } from './prompt-cache-table.tsx'

const rows = ['first', 'second', 'third', 'fourth', 'fifth']

/** The recordings of an IVR's prompts: spoken once, heard by every caller. */
export function PromptCacheCard({ name }: { name: string }) {
  const trpc = useTRPC()
  const mayWrite = useMay('ivr:write')
  const [clearing, setClearing] = useState(false)
  const { data, error, refetch, isRefetching } = useQuery(trpc.speech.cache.queryOptions({ name }))
  const filled = data !== undefined && data.total > 0
  return (
    <Card
      flush
      title="Recordings"
      description={
        filled
          ? `${formatCount(data.total, 'prompt')}, ${formatBytes(data.totalSizeBytes)}. Each is spoken once and kept.`
          : 'Each prompt is spoken once and kept.'
      }
      actions={
        filled && mayWrite ? (
          <Button size="sm" icon={Eraser} onClick={() => setClearing(true)}>
            Clear…
          </Button>
        ) : null
      }
    >
      {filled ? (
        <PromptCacheTable entries={data.entries} />
      ) : data ? (
        <EmptyState icon={AudioLines} title="Nothing is recorded yet">
          Publishing a flow records all its prompts before the first caller.
        </EmptyState>
      ) : isForbidden(error) ? (
        <NoPermission what="see the recordings" />
      ) : error ? (
        <ErrorState title="The recordings could not be loaded" onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <Loading what="the recordings" className="divide-y">
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
