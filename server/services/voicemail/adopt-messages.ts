import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { measureMessage } from 'ivr-runtime/speech/measure-message'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { textIssue } from '../storable.ts'
import { callerInFile } from './caller-in-file.ts'

/** A runtime needs a moment to record a message, and the switch may still be writing it. */
const leastAgeMs = 120_000

type Needs = Pick<Services, 'db' | 'voicemailDir' | 'switchControl' | 'logger'>
type Found = { mailbox: string; domain: string; filePath: string; leftAt: Date }

/**
 * Lists messages that no runtime recorded: those of the dialplan's last resort, when no handler answered, and those that a
 * caller finished while the handler was dead. What is known of them stands in their files.
 */
export async function adoptMessages(services: Needs, now = new Date()): Promise<{ adopted: number }> {
  let adopted = 0
  for (const { id } of await services.db.tenant.findMany({ select: { id: true } })) {
    const found = await settledMessages(join(services.voicemailDir, id), now)
    if (found.length === 0) continue
    const known = await services.db.voicemail.findMany({
      where: { tenantId: id, filePath: { in: found.map(({ filePath }) => filePath) } },
      select: { filePath: true },
    })
    const paths = new Set(known.map(({ filePath }) => filePath))
    const orphans = found.filter(({ filePath }) => !paths.has(filePath))
    for (const orphan of orphans) adopted += await adopt(services, id, orphan)
    if (orphans.length > 0) await notify(services.db, 'voicemail_changed', { tenantId: id })
  }
  if (adopted > 0) services.logger.info({ adopted }, 'messages that no runtime recorded are listed now')
  return { adopted }
}

/** `<root>/<domain>/<mailbox>/msg_….wav`, and nothing that is reached over a link. */
async function settledMessages(root: string, now: Date): Promise<Found[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && /^msg_[\w-]+\.wav$/.test(entry.name))
  const found = await Promise.all(
    files.map(async ({ parentPath, name }): Promise<Found[]> => {
      const [domain = '', mailbox = '', ...deeper] = relative(root, parentPath).split(sep)
      const filePath = join(parentPath, name)
      const file = await lstat(filePath).catch(() => null)
      const settled = file !== null && file.size > 0 && now.getTime() - file.mtimeMs >= leastAgeMs
      return settled && domain && mailbox && deeper.length === 0
        ? [{ domain, mailbox, filePath, leftAt: file.mtime }]
        : []
    }),
  )
  return found.flat()
}

async function adopt(services: Needs, tenantId: string, { mailbox, domain, filePath, leftAt }: Found): Promise<number> {
  const measured = await measureMessage(filePath)
  const caller = await callerInFile(filePath).catch(() => null)
  if (!measured || !caller) return 0
  const held = await services.switchControl?.listMessages({ mailbox, domain })
  const known = held?.kind === 'done' ? held.messages.find((each) => each.filePath === filePath) : undefined
  const { count } = await services.db.voicemail.createMany({
    data: {
      tenantId,
      mailbox: mailbox.slice(0, 64),
      callerNumber: storable(caller.number)?.slice(0, 64) ?? '',
      callerName: storable(caller.name)?.slice(0, 128) ?? null,
      filePath,
      switchUuid: known?.uuid ?? null,
      durationMs: measured.durationMs,
      receivedAt: leftAt,
    },
    skipDuplicates: true,
  })
  return count
}

/** What a caller calls itself may be anything. */
const storable = (text: string | null) => (text !== null && textIssue(text) === null ? text : null)
