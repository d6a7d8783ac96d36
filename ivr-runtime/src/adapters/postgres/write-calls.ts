import type pg from 'pg'
import { insertMessages } from './insert-messages.ts'
import { insertSteps } from './insert-steps.ts'
import { closeCalls, insertCalls, reopenCalls } from './keep-calls.ts'
import type { EntryOf, RecorderEntry } from './recorder-entry.ts'

export type Owner = { tenantId: string; ivrId: number }

/**
 * Stores a batch in one transaction and tells who watches. What is stored already stays as it is, so a batch may be
 * written again when its fate is unknown, and two batches of one call may come in either order: `resumes` tells which
 * word on a call is the later one. Calls whose IVR is gone are left out.
 */
export async function writeCalls(db: pg.Pool, owner: Owner, batch: readonly RecorderEntry[]): Promise<void> {
  const of = <K extends RecorderEntry['kind']>(kind: K) =>
    batch.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  const steps = of('step')
  const callIds = [...new Set(batch.map(({ callId }) => callId))]
  const client = await db.connect()
  let broken: Error | undefined
  // Without a listener a connection that breaks while it is checked out would end the process.
  const lost = (error: Error) => {
    broken = error
  }
  client.on('error', lost)
  const transaction = steps.length < batch.length
  try {
    // Most batches hold steps only, which one statement stores: a transaction of its own.
    if (transaction) {
      await client.query('BEGIN')
      await insertCalls(client, owner, [...of('started'), ...of('resumed')])
      await reopenCalls(client, of('resumed'))
      await closeCalls(client, of('ended'))
    }
    await insertSteps(client, steps, callIds)
    if (transaction) {
      await insertMessages(client, owner, of('message'))
      await client.query('COMMIT')
    }
  } catch (error) {
    if (transaction) await client.query('ROLLBACK').catch(lost)
    throw error
  } finally {
    if (!broken) client.off('error', lost)
    client.release(broken)
  }
}
