import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { messagesPerPage } from './use-voicemail-filter.ts'

export type MessageListFooterProps = { page: number; shown: number; total: number; onPage: (page: number) => void }

/** Which part of the messages is shown, and the way to the others. */
export function MessageListFooter({ page, shown, total, onPage }: MessageListFooterProps) {
  const t = useTranslations('voicemail')
  const first = (page - 1) * messagesPerPage + 1
  const last = first + Math.max(0, shown - 1)
  const pages = Math.ceil(total / messagesPerPage)
  return (
    <div className="flex min-h-11 items-center gap-3 border-t px-4 py-1.5 text-muted text-xs">
      <span className="hidden items-center gap-1.5 lg:flex">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t('nextMessage')} <Kbd className="ml-2">{t('space')}</Kbd> {t('play')}{' '}
        <Kbd className="ml-2">{t('del')}</Kbd> {t('delete')}
      </span>
      <span className="ml-auto tabular-nums">{t('range', { first, last, total })}</span>
      {pages > 1 ? (
        <span className="flex">
          <IconButton icon={ChevronLeft} label={t('newer')} disabled={page <= 1} onClick={() => onPage(page - 1)} />
          <IconButton
            icon={ChevronRight}
            label={t('older')}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </span>
      ) : null}
    </div>
  )
}
