'use client'

import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { type RouterOutputs, useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Page } from '../frame/page.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { Cell, ColumnHead, Table, TableBody, TableHead, TableRow } from '../ui/table.tsx'
import { DraftState } from './draft-state.tsx'
import { SchedulesCard } from './history/schedules-card.tsx'
import { VersionActions } from './history/version-actions.tsx'
import { PromptProgress } from './prompt-progress.tsx'
import { progressEveryMs, useIvr } from './use-ivr.ts'

type Versions = RouterOutputs['version']['list']

/** What was published when, by whom, and what callers hear now. */
export function VersionsPage({ name }: { name: string }) {
  const t = useTranslations('versions')
  return (
    <Page>
      <DraftState name={name} />
      <SchedulesCard name={name} />
      <Card flush title={t('title')} description={t('description')}>
        <VersionList name={name} />
      </Card>
    </Page>
  )
}

function VersionList({ name }: { name: string }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('versions')
  const trpc = useTRPC()
  const { data, error, refetch, isRefetching } = useQuery(
    trpc.version.list.queryOptions(
      { name },
      { refetchInterval: ({ state: { data } }) => (data?.versions[0]?.liveAt === null ? progressEveryMs : false) },
    ),
  )
  if (data) return <VersionTable name={name} {...data} />
  if (isForbidden(error)) return <NoPermission what={t('seeVersions')} />
  if (error) {
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  return (
    <Loading what={t('theVersions')} className="grid gap-4 p-4">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-4 w-3/5" />
    </Loading>
  )
}

type VersionTableProps = Pick<Versions, 'versions' | 'publishedVersion'> & { name: string }

function VersionTable({ name, versions, publishedVersion }: VersionTableProps) {
  const t = useTranslations('versions')
  const publishesItself = useIvr(name).data?.publishMode === 'auto'
  if (versions.length === 0) {
    return (
      <EmptyState icon={History} title={t('empty')}>
        {t('emptyWhat')}
      </EmptyState>
    )
  }
  return (
    <Table label={t('title')}>
      <TableHead>
        <tr>
          <ColumnHead>{t('version')}</ColumnHead>
          <ColumnHead>{t('state')}</ColumnHead>
          <ColumnHead>{t('note')}</ColumnHead>
          <ColumnHead className="hidden sm:table-cell">{t('publishedBy')}</ColumnHead>
          <ColumnHead>{t('published')}</ColumnHead>
          <ColumnHead>
            <span className="sr-only">{t('actionsColumn')}</span>
          </ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {versions.map((version) => (
          <TableRow key={version.version}>
            <Cell className="font-medium font-mono">
              <Link
                href={`/ivrs/${encodeURIComponent(name)}/versions/${version.version}`}
                className="underline decoration-border-strong underline-offset-2 hover:decoration-current"
              >
                v{version.version}
              </Link>
            </Cell>
            <Cell>
              <VersionState {...version} inForce={version.version === publishedVersion} />
            </Cell>
            <Cell className="wrap-anywhere min-w-24">
              {version.rolledBackTo === null ? null : (
                <Badge tone="warning" className="mr-2">
                  {t('rolledBackTo', { version: String(version.rolledBackTo) })}
                </Badge>
              )}
              {version.note || (version.rolledBackTo === null ? <span className="text-faint">–</span> : null)}
            </Cell>
            <Cell className="hidden whitespace-nowrap sm:table-cell">
              {version.publishedBy ?? <span className="text-faint">–</span>}
            </Cell>
            <Cell>
              <RelativeTime at={version.createdAt} />
            </Cell>
            <Cell className="sticky right-0 w-10 bg-surface">
              <VersionActions
                name={name}
                version={version.version}
                inForce={version.version === publishedVersion}
                publishesItself={publishesItself}
              />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

type VersionStateProps = Pick<Versions['versions'][number], 'liveAt' | 'promptsReady' | 'promptsTotal'> & {
  inForce: boolean
}

function VersionState({ inForce, liveAt, promptsReady, promptsTotal }: VersionStateProps) {
  const t = useTranslations('versions')
  if (!inForce) return <span className="text-faint">{t('replaced')}</span>
  if (liveAt) return <Badge tone="positive">{t('live')}</Badge>
  return <PromptProgress ready={promptsReady} total={promptsTotal} />
}
