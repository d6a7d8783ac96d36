import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Access } from '../../../access.ts'
import type { Services } from '../../services.ts'

export type LeftMessage = { id: string; filePath: string; switchUuid: string }

/** A message as a runtime records it: a row, and the file that the switch wrote. */
export async function leaveMessage(
  { db, voicemailDir }: Pick<Services, 'db' | 'voicemailDir'>,
  { tenantId }: Access,
  given: {
    mailbox?: string
    callerNumber?: string
    callerName?: string | null
    filePath?: string
    audio?: Buffer | null
    receivedAt?: Date
    heardAt?: Date | null
    ivrId?: number
    callId?: string
  } = {},
): Promise<LeftMessage> {
  const { audio = Buffer.from('RIFF and what was said'), mailbox = '1001', ...rest } = given
  const switchUuid = randomUUID()
  const filePath = rest.filePath ?? join(voicemailDir, tenantId, 'default', mailbox, `msg_${randomUUID()}.wav`)
  if (audio) {
    await mkdir(dirname(filePath), { recursive: true })
    await writeFile(filePath, audio)
  }
  const { id } = await db.voicemail.create({
    data: {
      callerNumber: '+15550100',
      durationMs: 4_000,
      receivedAt: new Date(),
      ...rest,
      tenantId,
      mailbox,
      filePath,
      switchUuid,
    },
  })
  return { id, filePath, switchUuid }
}
