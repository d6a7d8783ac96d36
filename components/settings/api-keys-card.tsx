'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { errorMessage } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { ApiKeyTable } from './api-key-table.tsx'
import { CreateApiKeyDialog } from './create-api-key-dialog.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

/** The keys with which other programs use the REST API. */
export function ApiKeysCard() {
  const trpc = useTRPC()
  const [creating, setCreating] = useState(false)
  const { data, error, refetch, isRefetching } = useQuery(trpc.apiKey.list.queryOptions())
  const create = (
    <Button size="sm" icon={Plus} onClick={() => setCreating(true)}>
      New API key
    </Button>
  )
  return (
    <Card
      flush
      title="API keys"
      description={
        <>
          For programs that use the REST API, sent as <code className="font-mono">X-API-Key</code>.{' '}
          <a href="/docs" className="text-accent underline">
            API reference
          </a>
        </>
      }
      actions={data && data.total > 0 ? create : null}
    >
      {data ? (
        data.total > 0 ? (
          <ApiKeyTable apiKeys={data.apiKeys} />
        ) : (
          <EmptyState icon={KeyRound} title="There are no API keys yet" action={create}>
            A key lets a program do over REST what this page does.
          </EmptyState>
        )
      ) : error ? (
        <ErrorState title="The API keys could not be loaded" onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <RowsSkeleton what="the API keys" />
      )}
      <CreateApiKeyDialog open={creating} onOpenChange={setCreating} />
    </Card>
  )
}
