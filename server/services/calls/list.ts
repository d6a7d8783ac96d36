import { z } from 'zod'
import { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { defaultLimit, maxLimit } from '../page.ts'
import type { Services } from '../services.ts'
import { afterCursor, cursorAfter } from './call-cursor.ts'
import { type CallFilters, callFiltersSchema } from './call-filters.ts'
import type { CallView } from './call-view.ts'
import { callsWhere } from './calls-where.ts'
import { hideFromList } from './hide-personal.ts'
import { readCalls } from './read-calls.ts'

export const listCallsSchema = callFiltersSchema.extend({
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit),
  cursor: z.string().max(200).optional().describe('The `next_cursor` of the page before.'),
})

export type CallPage = {
  calls: CallView[]
  /** Null: this is the last page. */
  nextCursor: string | null
  /** Of all pages. */
  total: number
}

/** A page of calls, newest first. Calls that begin meanwhile move nothing. Throws Invalid. */
export async function listCalls(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { limit, cursor, ...filters }: CallFilters & { limit: number; cursor?: string | undefined },
): Promise<CallPage> {
  const where = callsWhere(access, filters)
  const wanted = cursor === undefined ? where : Prisma.sql`${where} AND ${afterCursor(cursor)}`
  const [found, [counted]] = await Promise.all([
    readCalls(db, wanted, limit + 1),
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM calls c JOIN ivrs i ON i.id = c.ivr_id WHERE ${where}`,
  ])
  const calls = found.slice(0, limit)
  const last = found.length > limit ? calls.at(-1) : undefined
  return {
    calls: calls.map((call) => hideFromList(access, call)),
    nextCursor: last ? cursorAfter(last) : null,
    total: counted?.total ?? 0,
  }
}
