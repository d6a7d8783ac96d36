import type { Access } from '../../access.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'
import { readUses } from './recording-uses.ts'
import { type RecordingView, toRecordingView } from './recording-view.ts'

/** The recordings of the library by name, and where each is used. */
export async function listRecordings(
  { db }: Pick<Services, 'db'>,
  { tenantId }: Access,
  page: Page,
): Promise<{ recordings: RecordingView[]; total: number }> {
  const where = { tenantId }
  const [rows, usesOf] = await Promise.all([
    db.recording.findMany({ where, orderBy: { name: 'asc' }, take: page.limit, skip: page.offset }),
    readUses(db, tenantId),
  ])
  return {
    recordings: rows.map((row) => toRecordingView(row, usesOf)),
    total: await totalOf(rows.length, page, () => db.recording.count({ where })),
  }
}
