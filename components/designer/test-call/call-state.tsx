'use client'

import { useTranslations } from 'use-intl'
import { StatusDot } from '../../ui/status-dot.tsx'
import type { TestCall } from './use-test-call.ts'

/** How far a test call is, and in which menu. `lost`: nothing arrives at the moment. */
export function CallState({ call, starting, lost }: { call: TestCall | null; starting: boolean; lost: boolean }) {
  const t = useTranslations('designerTestCall')
  const look = 'text-muted text-xs'
  if (starting || call?.state === 'pending') {
    return (
      <StatusDot tone="warning" busy className={look}>
        {t('states.connecting')}
      </StatusDot>
    )
  }
  if (call?.state === 'in_progress') {
    return (
      <StatusDot tone={lost ? 'warning' : 'positive'} busy={lost} className={look}>
        {lost ? t('states.lost') : (call.currentMenuId ?? t('states.onCall'))}
      </StatusDot>
    )
  }
  return (
    <StatusDot tone={call?.failure ? 'danger' : 'neutral'} className={look}>
      {t(`states.${call ? (call.failure ? 'failed' : 'ended') : 'ready'}`)}
    </StatusDot>
  )
}
