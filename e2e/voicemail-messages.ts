import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { writeWav } from '../ivr-runtime/src/speech/wav.ts'
import { databaseUrl } from './rest-tenant.ts'

export type LeftMessage = {
  mailbox: string
  callerNumber?: string
  callerName?: string | null
  /** How long ago. */
  minutesAgo?: number
  heard?: boolean
  durationMs?: number
  /** False: its recording is gone. */
  recorded?: boolean
}

const sampleRateHz = 8_000

/** Leaves messages for the demo's organisation as a runtime and a switch do: files, rows, and word of them. */
export async function leaveMessages(messages: readonly LeftMessage[]): Promise<string[]> {
  const dataDir = process.env.E2E_DATA_DIR ?? ''
  return inDatabase(async (client) => {
    const { rows } = await client.query(`SELECT tenant_id AS "tenantId", id FROM ivrs WHERE name = 'support-hotline'`)
    const { tenantId, id: ivrId } = rows[0]
    const ids: string[] = []
    for (const message of messages) {
      const { mailbox, callerNumber = '+15550100', callerName = null, minutesAgo = 0, durationMs = 4_000 } = message
      const folder = join(dataDir, 'voicemail', tenantId, 'default', mailbox)
      const filePath = join(folder, `msg_${randomUUID()}.wav`)
      await mkdir(folder, { recursive: true })
      if (message.recorded !== false) await writeFile(filePath, tone(durationMs))
      const id = randomUUID()
      ids.push(id)
      const receivedAt = new Date(Date.now() - minutesAgo * 60_000)
      await client.query(
        `INSERT INTO voicemails (id, tenant_id, ivr_id, mailbox, caller_number, caller_name, file_path, switch_uuid,
                                 duration_ms, received_at, heard_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[id, tenantId, ivrId, mailbox, callerNumber, callerName, filePath, randomUUID(), durationMs, receivedAt],
          message.heard ? receivedAt : null,
        ],
      )
    }
    await client.query(`SELECT pg_notify('voicemail_changed', $1)`, [JSON.stringify({ tenantId })])
    return ids
  })
}

/** Deletes every message of every organisation. */
export const forgetMessages = (): Promise<void> =>
  inDatabase(async (client) => {
    await client.query('DELETE FROM voicemails')
    const { rows } = await client.query('SELECT id AS "tenantId" FROM tenants')
    for (const tenant of rows) await client.query(`SELECT pg_notify('voicemail_changed', $1)`, [JSON.stringify(tenant)])
  })

async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(process.env.E2E_DATA_DIR ?? '') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function tone(durationMs: number): Uint8Array {
  const samples = Int16Array.from({ length: (durationMs * sampleRateHz) / 1000 }, (_, at) => 3_000 * Math.sin(at / 6))
  return writeWav({ sampleRateHz, pcm: new Uint8Array(samples.buffer) })
}
