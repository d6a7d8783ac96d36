'use client'

import { Download, Ellipsis, MailCheck, MailPlus, Phone, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { DropdownMenu, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { callerLabel, type Voicemail } from './voicemail.ts'

export type MessageActionsProps = { message: Voicemail; onMark: (heard: boolean) => void; onDelete: () => void }

/** What can be done with a message beside hearing it. Where there is room, the usual ones stand beside the menu. */
export function MessageActions({ message, onMark, onDelete }: MessageActionsProps) {
  const t = useTranslations('voicemail')
  const mayWrite = useMay('voicemail:write')
  const caller = callerLabel(message, t('unknownCaller'))
  const href = `${message.audioUrl}?download=true`
  const isNew = message.heardAt === null
  return (
    <div className="flex shrink-0 items-center">
      <Tooltip content={t('download')}>
        <Button asChild variant="ghost" className="hidden w-8 px-0 sm:inline-flex">
          <a href={href} download aria-label={t('downloadOf', { caller })}>
            <Download aria-hidden className="size-4" />
          </a>
        </Button>
      </Tooltip>
      {mayWrite ? (
        <IconButton
          icon={Trash2}
          label={t('deleteOf', { caller })}
          className="hidden sm:inline-flex"
          onClick={onDelete}
        />
      ) : null}
      <DropdownMenu
        trigger={
          <Button variant="ghost" aria-label={t('actionsOn', { caller })} className="size-8 px-0">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        {mayWrite ? (
          <MenuItem icon={isNew ? MailCheck : MailPlus} onSelect={() => onMark(isNew)}>
            {t(isNew ? 'markHeard' : 'markNew')}
          </MenuItem>
        ) : null}
        {message.callId ? (
          <MenuItem asChild>
            <Link href={`/calls/${message.callId}`}>
              <Phone aria-hidden className="size-3.5 text-muted" />
              {t('goToCall')}
            </Link>
          </MenuItem>
        ) : null}
        <MenuItem asChild>
          <a href={href} download>
            <Download aria-hidden className="size-3.5 text-muted" />
            {t('download')}
          </a>
        </MenuItem>
        {mayWrite ? (
          <>
            <MenuSeparator />
            <MenuItem icon={Trash2} tone="danger" onSelect={onDelete}>
              {t('deleteAsk')}
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
    </div>
  )
}
