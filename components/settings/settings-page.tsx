'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { isForbidden } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { NoPermission } from '../ui/no-permission.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { AllowedDialStringsCard } from './allowed-dial-strings-card.tsx'
import { AllowedHostsCard } from './allowed-hosts-card.tsx'
import { ApiKeysCard } from './api-keys-card.tsx'
import { MembersCard } from './members-card.tsx'
import { OrganisationCard } from './organisation-card.tsx'

/** What concerns the organisation as a whole. Only administrators change it, and see keys and members. */
export function SettingsPage() {
  const t = useTranslations('settings')
  const mayWrite = useMay('settings:write')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <TenantCards />
      {mayWrite ? (
        <>
          <ApiKeysCard />
          <MembersCard />
        </>
      ) : (
        <Card flush title={t('keysAndMembers')}>
          <NoPermission what={t('manageKeysAndMembers')} />
        </Card>
      )}
    </Page>
  )
}

function TenantCards() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const mayWrite = useMay('settings:write')
  const { data, error, refetch, isRefetching } = useQuery(trpc.settings.get.queryOptions())
  if (data) {
    return (
      <>
        <OrganisationCard tenant={data.tenant} mayWrite={mayWrite} />
        <AllowedHostsCard hosts={data.tenant.allowedHosts} mayWrite={mayWrite} />
        <AllowedDialStringsCard beginnings={data.tenant.allowedDialStrings} mayWrite={mayWrite} />
      </>
    )
  }
  if (isForbidden(error)) return <NoPermission what={t('seeSettings')} />
  if (error) {
    return (
      <ErrorState title={t('notLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  return (
    <Loading what={t('theSettings')} className="grid gap-5">
      <Skeleton className="h-36 rounded-lg" />
      <Skeleton className="h-48 rounded-lg" />
    </Loading>
  )
}
