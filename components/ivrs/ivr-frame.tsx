'use client'

import { SearchX } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { errorMessage, isForbidden, isNotFound } from '../app/refusal.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LinkTabs } from '../ui/link-tabs.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { IvrHeader, IvrHeaderSkeleton } from './ivr-header.tsx'
import { useIvr } from './use-ivr.ts'

/** What stands around the pages of one IVR: its name and state, and the way between them. */
export function IvrFrame({ name, children }: { name: string; children: ReactNode }) {
  const { data, error, refetch, isRefetching } = useIvr(name)
  if (error && (!data || isNotFound(error))) {
    return (
      <>
        <h1 className="sr-only">{name}</h1>
        <IvrTrouble name={name} error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      </>
    )
  }
  const base = `/ivrs/${encodeURIComponent(name)}`
  return (
    <div className="flex h-full flex-col">
      <div className="shrink-0 border-b bg-surface px-4 pt-3 md:px-6">
        {data ? <IvrHeader ivr={data} /> : <IvrHeaderSkeleton name={name} />}
        <div className="mt-1">
          <LinkTabs
            label={`Pages of ${name}`}
            tabs={[
              { href: base, label: 'Flow' },
              { href: `${base}/prompts`, label: 'Prompts' },
              { href: `${base}/versions`, label: 'Versions' },
              { href: `${base}/details`, label: 'Details' },
            ]}
          />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  )
}

type IvrTroubleProps = { name: string; error: unknown; onRetry: () => void; retrying: boolean }

/** Why the IVR is not there. */
function IvrTrouble({ name, error, onRetry, retrying }: IvrTroubleProps) {
  if (isNotFound(error)) {
    return (
      <EmptyState
        icon={SearchX}
        title={`There is no IVR called “${name}”`}
        action={
          <Button asChild>
            <Link href="/ivrs">See all IVRs</Link>
          </Button>
        }
      >
        It may have been deleted, or belongs to another organisation.
      </EmptyState>
    )
  }
  if (isForbidden(error)) return <NoPermission what="see this IVR" />
  return (
    <ErrorState title="The IVR could not be loaded" onRetry={onRetry} retrying={retrying}>
      {errorMessage(error)}
    </ErrorState>
  )
}
