'use client'

import { Inbox, Voicemail } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { RouterOutputs } from '../app/trpc.ts'
import { cn } from '../ui/cn.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../ui/use-format.ts'

export type Mailbox = RouterOutputs['voicemail']['mailboxes']['mailboxes'][number]

export type MailboxNavProps = {
  mailboxes: readonly Mailbox[]
  unheard: number
  /** Null: all of them. */
  chosen: string | null
  onChoose: (mailbox: string | null) => void
  loading: boolean
}

/** The mailboxes beside their messages, each with how many are new. */
export function MailboxNav({ mailboxes, unheard, chosen, onChoose, loading }: MailboxNavProps) {
  const t = useTranslations('voicemail')
  const total = mailboxes.reduce((sum, each) => sum + each.total, 0)
  return (
    <nav aria-label={t('mailboxes')} className="hidden self-start lg:block">
      <ul className="grid gap-0.5">
        <Entry
          icon={<Inbox aria-hidden className="size-4 shrink-0" />}
          label={t('allMailboxes')}
          here={chosen === null}
          unheard={unheard}
          total={total}
          onChoose={() => onChoose(null)}
        />
        {mailboxes.map((each) => (
          <Entry
            key={each.mailbox}
            icon={<Voicemail aria-hidden className="size-4 shrink-0" />}
            label={each.mailbox}
            here={chosen === each.mailbox}
            unheard={each.unheard}
            total={each.total}
            onChoose={() => onChoose(each.mailbox)}
          />
        ))}
        {loading ? (
          <li className="grid gap-3 px-2 py-2">
            <Skeleton className="h-3.5 w-32" />
            <Skeleton className="h-3.5 w-24" />
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

type EntryProps = {
  icon: ReactNode
  label: string
  here: boolean
  unheard: number
  total: number
  onChoose: () => void
}

function Entry({ icon, label, here, unheard, total, onChoose }: EntryProps) {
  const format = useFormat()
  const t = useTranslations('voicemail')
  return (
    <li>
      <button
        type="button"
        aria-current={here ? 'true' : undefined}
        onClick={onChoose}
        className={cn(
          'flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-left text-muted text-sm transition-colors duration-150 hover:bg-hover hover:text-text',
          here && 'bg-hover font-medium text-text',
        )}
      >
        {icon}
        <span className="min-w-0 flex-1 truncate" title={label}>
          {label}
        </span>
        {unheard > 0 ? (
          <span className="font-semibold text-accent text-xs tabular-nums">
            {format.number(unheard)}
            <span className="sr-only"> {t('newOf')}</span>
          </span>
        ) : null}
        <span className="min-w-6 text-right text-faint text-xs tabular-nums">
          {format.number(total)}
          <span className="sr-only"> {t('inAll')}</span>
        </span>
      </button>
    </li>
  )
}
