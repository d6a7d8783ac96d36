import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'

export type MailboxView = {
  mailbox: string
  total: number
  unheard: number
  /** When its newest message was left. */
  lastReceivedAt: Date
}

type Row = { mailbox: string; total: number; unheard: number; last_received_at: Date }

/** The tenant's mailboxes that hold messages, in order of their names; `unheard` counts all of them. */
export async function listMailboxes(
  { db }: Pick<Services, 'db'>,
  { tenantId }: Access,
): Promise<{ mailboxes: MailboxView[]; unheard: number }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT mailbox, count(*)::int AS total, (count(*) FILTER (WHERE heard_at IS NULL))::int AS unheard,
           max(received_at) AS last_received_at
      FROM voicemails WHERE tenant_id = ${tenantId}::uuid
     GROUP BY mailbox ORDER BY mailbox`
  const mailboxes = rows.map(({ last_received_at, ...row }) => ({ ...row, lastReceivedAt: last_received_at }))
  return { mailboxes, unheard: mailboxes.reduce((sum, { unheard }) => sum + unheard, 0) }
}
