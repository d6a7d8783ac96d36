'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from './empty-state.tsx'

/** A view that the signed-in role may not see. `what` completes "Your role may not …", in the language of the page. */
export function NoPermission({ what }: { what: string }) {
  const t = useTranslations('ui')
  return (
    <EmptyState icon={Lock} title={t('mayNot', { what })}>
      {t('askAdministrator')}
    </EmptyState>
  )
}
