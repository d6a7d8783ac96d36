'use client'

import { NotebookText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Tooltip } from '../../../ui/tooltip.tsx'

/** What a menu is for, in words for those who edit it; nothing when nobody said so. */
export function MenuDescription({ text }: { text: string | null }) {
  const t = useTranslations('designerNodes')
  if (!text) return null
  return (
    <Tooltip content={<span className="whitespace-pre-wrap">{text}</span>}>
      <span role="img" aria-label={t('card.description', { text })} className="shrink-0 text-faint">
        <NotebookText aria-hidden className="size-3.5" />
      </span>
    </Tooltip>
  )
}
