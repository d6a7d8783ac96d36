'use client'

import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Page } from '../frame/page.tsx'
import { useMay } from '../frame/session-context.tsx'
import { HoursCard } from '../hours/hours-card.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { EditIvrDialog } from './edit-ivr-dialog.tsx'
import { IvrConnection } from './ivr-connection.tsx'
import { IvrLogs } from './ivr-logs.tsx'
import { IvrSettingsList } from './ivr-settings-list.tsx'
import { useIvr } from './use-ivr.ts'

/** Settings of one IVR, how a FreeSWITCH reaches it, and what its runtime says. Errors show in `IvrFrame`. */
export function IvrDetailsPage({ name }: { name: string }) {
  const t = useTranslations('ivrs')
  const { data } = useIvr(name)
  const mayWrite = useMay('ivr:write')
  const [editing, setEditing] = useState(false)
  if (!data) return <DetailsSkeleton />
  return (
    <Page>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card
          title={t('settings.title')}
          actions={
            mayWrite ? (
              <Button size="sm" icon={Pencil} onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            ) : null
          }
        >
          <IvrSettingsList ivr={data} />
        </Card>
        <IvrConnection ivr={data} />
      </div>
      <HoursCard ivrName={name} />
      <IvrLogs name={name} />
      <EditIvrDialog name={name} open={editing} onOpenChange={setEditing} />
    </Page>
  )
}

function DetailsSkeleton() {
  const t = useTranslations('ivrs')
  return (
    <Page>
      <Loading what={t('theDetails')} className="grid gap-5 lg:grid-cols-2">
        <Skeleton className="h-72 rounded-lg" />
        <Skeleton className="h-72 rounded-lg" />
      </Loading>
    </Page>
  )
}
