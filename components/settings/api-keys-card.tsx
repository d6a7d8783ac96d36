'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { ApiKeyTable } from './api-key-table.tsx'
import { CreateApiKeyDialog } from './create-api-key-dialog.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'

/** The keys with which other programs use the REST API. */
export function ApiKeysCard() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const [creating, setCreating] = useState(false)
  const { data, error, refetch, isRefetching } = useQuery(trpc.apiKey.list.queryOptions())
  const create = (
    <Button size="sm" icon={Plus} onClick={() => setCreating(true)}>
      {t('keys.new')}
    </Button>
  )
  return (
    <Card
      flush
      title={t('keys.title')}
      description={t.rich('keys.description', {
        code: (chunks) => <code className="font-mono">{chunks}</code>,
        link: (chunks) => (
          <a href="/docs" className="text-accent underline">
            {chunks}
          </a>
        ),
      })}
      actions={data && data.total > 0 ? create : null}
    >
      {data ? (
        data.total > 0 ? (
          <ApiKeyTable apiKeys={data.apiKeys} />
        ) : (
          <EmptyState icon={KeyRound} title={t('keys.empty')} action={create}>
            {t('keys.emptyWhat')}
          </EmptyState>
        )
      ) : error ? (
        <ErrorState title={t('keys.notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
          {errorMessage(error)}
        </ErrorState>
      ) : (
        <RowsSkeleton what={t('keys.the')} />
      )}
      <CreateApiKeyDialog open={creating} onOpenChange={setCreating} />
    </Card>
  )
}
