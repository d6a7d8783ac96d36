import { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { afterCursor, cursorAfter } from './call-cursor.ts'
import type { CallFilters } from './call-filters.ts'
import type { CallView } from './call-view.ts'
import { callsWhere } from './calls-where.ts'
import { csvLine } from './csv-line.ts'
import { hideFromList } from './hide-personal.ts'
import { readCalls } from './read-calls.ts'

const batchSize = 500

const columns = {
  call_id: ({ id }) => id,
  started_at: ({ startedAt }) => startedAt.toISOString(),
  answered_at: ({ answeredAt }) => answeredAt?.toISOString(),
  ended_at: ({ endedAt }) => endedAt?.toISOString(),
  duration_sec: ({ durationMs }) => (durationMs === null ? null : (durationMs / 1000).toFixed(3)),
  caller_number: ({ callerNumber }) => callerNumber,
  caller_name: ({ callerName }) => callerName,
  called_number: ({ calledNumber }) => calledNumber,
  ivr_name: ({ ivrName }) => ivrName,
  flow_version: ({ flowVersion }) => flowVersion?.toString(),
  disposition: ({ disposition }) => disposition,
  left_to: ({ outcome }) =>
    outcome?.kind === 'transferred' ? outcome.target : outcome?.kind === 'voicemail' ? outcome.mailbox : null,
  left_menu_id: ({ outcome }) => (outcome && 'menuId' in outcome ? outcome.menuId : null),
  hung_up_by: ({ hungUpBy }) => hungUpBy,
  hangup_cause: ({ hangupCause }) => hangupCause,
  resumes: ({ resumes }) => String(resumes),
  test_call: ({ testCallId }) => (testCallId === null ? 'false' : 'true'),
  channel_uuid: ({ channelUuid }) => channelUuid,
} as const satisfies Record<string, (call: CallView) => string | null | undefined>

/**
 * The calls that the filters mean as CSV (RFC 4180), newest first: a heading, then a line for each call, read a few
 * hundred at a time as they are taken.
 */
export async function* exportCallsCsv(
  { db }: Pick<Services, 'db'>,
  access: Access,
  filters: CallFilters,
): AsyncGenerator<string> {
  const where = callsWhere(access, filters)
  let heading = csvLine(Object.keys(columns))
  let wanted = where
  for (;;) {
    const calls = await readCalls(db, wanted, batchSize)
    const lines = calls.map((call) => {
      const shown = hideFromList(access, call)
      return csvLine(Object.values(columns).map((column) => column(shown) ?? ''))
    })
    yield heading + lines.join('')
    heading = ''
    const last = calls.at(-1)
    if (!last || calls.length < batchSize) return
    wanted = Prisma.sql`${where} AND ${afterCursor(cursorAfter(last))}`
  }
}
