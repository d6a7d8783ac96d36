'use client'

import { Download, Ellipsis, MailCheck, MailPlus, Phone, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useMay } from '../frame/session-context.tsx'
import { Button } from '../ui/button.tsx'
import { DropdownMenu, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { callerLabel, type Voicemail } from './voicemail.ts'

export type MessageActionsProps = { message: Voicemail; onMark: (heard: boolean) => void; onDelete: () => void }

/** What can be done with a message beside hearing it. Where there is room, the usual ones stand beside the menu. */
export function MessageActions({ message, onMark, onDelete }: MessageActionsProps) {
  const mayWrite = useMay('voicemail:write')
  const caller = callerLabel(message)
  const href = `${message.audioUrl}?download=true`
  const isNew = message.heardAt === null
  return (
    <div className="flex shrink-0 items-center">
      <Tooltip content="Download">
        <Button asChild variant="ghost" className="hidden w-8 px-0 sm:inline-flex">
          <a href={href} download aria-label={`Download the message of ${caller}`}>
            <Download aria-hidden className="size-4" />
          </a>
        </Button>
      </Tooltip>
      {mayWrite ? (
        <IconButton
          icon={Trash2}
          label={`Delete the message of ${caller}`}
          className="hidden sm:inline-flex"
          onClick={onDelete}
        />
      ) : null}
      <DropdownMenu
        trigger={
          <Button variant="ghost" aria-label={`Actions on the message of ${caller}`} className="size-8 px-0">
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        {mayWrite ? (
          <MenuItem icon={isNew ? MailCheck : MailPlus} onSelect={() => onMark(isNew)}>
            {isNew ? 'Mark as heard' : 'Mark as new'}
          </MenuItem>
        ) : null}
        {message.callId ? (
          <MenuItem asChild>
            <Link href={`/calls/${message.callId}`}>
              <Phone aria-hidden className="size-3.5 text-muted" />
              Go to the call
            </Link>
          </MenuItem>
        ) : null}
        <MenuItem asChild>
          <a href={href} download>
            <Download aria-hidden className="size-3.5 text-muted" />
            Download
          </a>
        </MenuItem>
        {mayWrite ? (
          <>
            <MenuSeparator />
            <MenuItem icon={Trash2} tone="danger" onSelect={onDelete}>
              Delete…
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
    </div>
  )
}
