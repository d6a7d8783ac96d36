import type pg from 'pg'
import type { Flow } from '../../domain/flow/flow.ts'
import type { KeptFlows } from './kept-flows.ts'
import { loadVersion } from './load-flow.ts'
import { within } from './within.ts'

/** A caller waits meanwhile. */
const databaseLimitMs = 2_000

/**
 * A version of an IVR for a call that began with it: from the database, or from disk while that is away, or slow, or
 * its answer makes no sense. Null: neither has it. Never rejects.
 */
export async function findVersion(
  { db, databaseUp, kept }: { db: pg.Pool; databaseUp: boolean; kept: KeptFlows | null },
  ivrId: number,
  version: number,
): Promise<Flow | null> {
  const asked = databaseUp ? within(databaseLimitMs, loadVersion(db, ivrId, version)) : null
  const stored = await asked?.catch(() => null)
  return stored ?? (await kept?.version(ivrId, version)) ?? null
}
