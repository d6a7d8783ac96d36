import { z } from 'zod'
import { Prisma } from '../../../prisma/generated/client.ts'
import { Invalid } from '../../errors.ts'
import { momentSchema } from './call-filters.ts'
import type { CallView } from './call-view.ts'

const cursorSchema = z.tuple([momentSchema, z.guid()])

/** Names a call's place in the list, newest first. */
export const cursorAfter = ({ startedAt, id }: Pick<CallView, 'startedAt' | 'id'>): string =>
  Buffer.from(JSON.stringify([startedAt, id])).toString('base64url')

/** The calls that come after a place, as a condition on `calls c`. Throws Invalid where `cursor` names none. */
export function afterCursor(cursor: string): Prisma.Sql {
  const parsed = cursorSchema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) {
    const message = 'must be the next_cursor of an earlier answer'
    throw new Invalid(`cursor ${message}.`, [{ path: 'cursor', message }])
  }
  const [startedAt, id] = parsed.data
  return Prisma.sql`(c.started_at, c.id) < (${new Date(startedAt)}, ${id}::uuid)`
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
