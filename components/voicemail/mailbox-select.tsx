'use client'

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
  const known = mailboxes.map(({ mailbox, unheard }) => ({
    value: mailbox,
    label: mailbox,
    ...(unheard > 0 && { hint: `${unheard} new` }),
  }))
  const missing = chosen !== null && !mailboxes.some(({ mailbox }) => mailbox === chosen)
  return (
    <Combobox
      aria-label="Mailbox"
      className="w-full sm:w-44 lg:hidden"
      value={chosen ?? all}
      searchLabel="Search mailboxes"
      options={[
        { value: all, label: 'All mailboxes' },
        ...known,
        ...(missing ? [{ value: chosen, label: chosen }] : []),
      ]}
      onValueChange={(mailbox) => onChoose(mailbox === all ? null : mailbox)}
    />
  )
}
