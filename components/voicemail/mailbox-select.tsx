'use client'

import { useTranslations } from 'use-intl'
import { Combobox } from '../ui/combobox.tsx'
import type { Mailbox } from './mailbox-nav.tsx'

/** No mailbox begins with a space. */
const all = ' all'

export type MailboxSelectProps = {
  mailboxes: readonly Mailbox[]
  chosen: string | null
  onChoose: (mailbox: string | null) => void
}

/** Stands for the mailboxes at the side where there is no room for them. */
export function MailboxSelect({ mailboxes, chosen, onChoose }: MailboxSelectProps) {
  const t = useTranslations('voicemail')
  const known = mailboxes.map(({ mailbox, unheard }) => ({
    value: mailbox,
    label: mailbox,
    ...(unheard > 0 && { hint: t('soManyNew', { count: unheard }) }),
  }))
  const missing = chosen !== null && !mailboxes.some(({ mailbox }) => mailbox === chosen)
  return (
    <Combobox
      aria-label={t('mailbox')}
      className="w-full sm:w-44 lg:hidden"
      value={chosen ?? all}
      searchLabel={t('searchMailboxes')}
      options={[
        { value: all, label: t('allMailboxes') },
        ...known,
        ...(missing ? [{ value: chosen, label: chosen }] : []),
      ]}
      onValueChange={(mailbox) => onChoose(mailbox === all ? null : mailbox)}
    />
  )
}
