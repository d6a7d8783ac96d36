import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import type { CallView } from './call-view.ts'
import { callsWhere } from './calls-where.ts'
import { readCalls } from './read-calls.ts'

/** More than a person follows; the count tells the rest. */
const shown = 200

/** The calls that go on now, newest first, at most 200 of them, and how many there are. */
export async function listLiveCalls(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { ivr }: { ivr?: string | undefined } = {},
): Promise<{ calls: CallView[]; total: number }> {
  const where = callsWhere(access, { ivr, disposition: 'in_progress' })
  const calls = await readCalls(db, where, shown)
  if (calls.length < shown) return { calls, total: calls.length }
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM calls c JOIN ivrs i ON i.id = c.ivr_id WHERE ${where}`
  return { calls, total: counted?.total ?? calls.length }
}
