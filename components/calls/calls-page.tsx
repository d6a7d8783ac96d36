'use client'

import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Page } from '../frame/page.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CallFilterBar } from './call-filter-bar.tsx'
import { CallList } from './call-list.tsx'
import { CallNumbers } from './call-numbers.tsx'
import { callFilters } from './call-query.ts'
import { csvAddress } from './csv-address.ts'
import { LiveCalls } from './live-calls.tsx'
import { useCallQuery } from './use-call-query.ts'
import { useCallsWatch } from './use-calls-watch.ts'

/** The calls that go on, and those that came before. */
export function CallsPage() {
  const t = useTranslations('calls')
  useCallsWatch()
  const { query, setQuery } = useCallQuery()
  // The moment a period is counted back from stays the same until other calls are chosen.
  const filters = useMemo(() => callFilters(query, new Date()), [query])
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Button asChild>
            <a href={csvAddress(filters)} download>
              <Download aria-hidden className="size-3.5" />
              {t('download')}
            </a>
          </Button>
        }
      />
      <LiveCalls ivr={query.ivr} />
      <section aria-label={t('all')} className="min-w-0 overflow-hidden rounded-lg border bg-surface">
        <CallFilterBar query={query} onChange={setQuery} />
        <CallNumbers
          filters={filters}
          onChoose={(disposition) => {
            const { disposition: _, ...rest } = query
            setQuery(disposition ? { ...rest, disposition } : rest)
          }}
        />
        <CallList filters={filters} isFiltered={Object.keys(query).length > 0} onClear={() => setQuery({})} />
      </section>
    </Page>
  )
}
