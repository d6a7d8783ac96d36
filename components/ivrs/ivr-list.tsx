'use client'

import { Plus, Search, Workflow } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Input } from '../ui/input.tsx'
import { matchSearch } from '../ui/match-search.ts'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CreateIvrDialog } from './create-ivr-dialog.tsx'
import { IvrListSkeleton } from './ivr-list-skeleton.tsx'
import { IvrTable } from './ivr-table.tsx'
import { useIvrs } from './use-ivr.ts'

/** All IVRs of the organisation, with what they are doing now. */
export function IvrList() {
  const t = useTranslations('ivrs')
  const mayWrite = useMay('ivr:write')
  const [creating, setCreating] = useState(false)
  const [search, setSearch] = useState('')
  const { data } = useIvrs()
  const newButton = mayWrite ? (
    <Button variant="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t('newIvr')}
    </Button>
  ) : null
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={data && data.total > 0 ? newButton : null}
      />
      <section aria-label={t('all')} className="min-w-0 overflow-hidden rounded-lg border bg-surface">
        {data && data.total > 0 ? (
          <div className="flex flex-wrap items-center justify-between gap-3 border-b px-3 py-2">
            <div className="relative w-full sm:w-64">
              <Search aria-hidden className="absolute top-2 left-2.5 size-3.5 text-faint" />
              <Input
                type="search"
                aria-label={t('searchLabel')}
                placeholder={t('searchPlaceholder')}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                className="h-7.5 pl-8"
              />
            </div>
            <span className="text-muted text-xs tabular-nums">{t('count', { count: data.total })}</span>
          </div>
        ) : null}
        <ListBody search={search} onClearSearch={() => setSearch('')} emptyAction={newButton} />
      </section>
      <CreateIvrDialog open={creating} onOpenChange={setCreating} />
    </Page>
  )
}

type ListBodyProps = { search: string; onClearSearch: () => void; emptyAction: ReactNode }

function ListBody({ search, onClearSearch, emptyAction }: ListBodyProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  const { data, error, refetch, isRefetching } = useIvrs()
  if (data) {
    const found = data.ivrs.filter((ivr) => matchSearch(search, [ivr.name, ivr.description ?? '']) > 0)
    if (found.length > 0) return <IvrTable ivrs={found} />
    if (data.total === 0) {
      return (
        <EmptyState icon={Workflow} title={t('empty')} action={emptyAction}>
          {t('emptyWhat')}
        </EmptyState>
      )
    }
    return (
      <EmptyState
        icon={Search}
        title={t('noMatch', { search: search.trim() })}
        action={<Button onClick={onClearSearch}>{t('clearSearch')}</Button>}
      />
    )
  }
  if (isForbidden(error)) return <NoPermission what={t('seeIvrs')} />
  if (error) {
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  return <IvrListSkeleton />
}
