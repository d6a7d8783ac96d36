'use client'

import { collectConfigSchema } from 'ivr-runtime/domain/flow/kinds/collect'
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { DraftMenu } from '../../draft/draft.ts'

/** What is collected, and into which variable. */
export function CollectSummary({ menu }: { menu: DraftMenu }) {
  const parsed = collectConfigSchema.safeParse(menu.config)
  const t = useTranslations('designerNodes')
  if (!parsed.success) return <p className="text-danger text-xs">{t('unreadable')}</p>
  const { variable, min_digits: min, max_digits: max, confirm, masked } = parsed.data
  const length = min === max ? t('collect.exactly', { count: max }) : t('collect.digits', { min, max })
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
      <span className="whitespace-nowrap">{length}</span>
      <code className="min-w-0 truncate font-mono text-text">{`{${variable}}`}</code>
      {confirm ? <span className="whitespace-nowrap">· {t('collect.confirmed')}</span> : null}
      {masked ? <EyeOff role="img" aria-label={t('collect.isMasked')} className="size-3 shrink-0" /> : null}
    </p>
  )
}
