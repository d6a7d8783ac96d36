'use client'

import { useTranslations } from 'use-intl'
import type { DraftMenu } from '../../draft/draft.ts'

/** What a branch looks at. */
export function BranchSummary({ menu }: { menu: DraftMenu }) {
  const t = useTranslations('designerNodes')
  const on = typeof menu.config?.on === 'string' ? menu.config.on : ''
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
      {t('branch.looksAt')} <code className="min-w-0 truncate font-mono text-text">{on || t('branch.nothingYet')}</code>
    </p>
  )
}
