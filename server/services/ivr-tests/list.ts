import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'
import { type TestView, toTestView } from './test-view.ts'

/** The scripted tests of an IVR by name. Throws NotFound. */
export async function listTests(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { name, ...page }: { name: string } & Page,
): Promise<{ tests: TestView[]; total: number }> {
  const { id: ivrId } = await findIvr(db, access, name)
  const where = { ivrId }
  const rows = await db.ivrTest.findMany({ where, orderBy: { name: 'asc' }, take: page.limit, skip: page.offset })
  return { tests: rows.map(toTestView), total: await totalOf(rows.length, page, () => db.ivrTest.count({ where })) }
}
