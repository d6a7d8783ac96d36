import type { Ivr, Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { poolOf } from '../../db.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'
import { selectIvr } from './ivr-columns.ts'

const listed = [
  'name',
  'status',
  'description',
  'defaultLanguage',
  'defaultVoice',
  'ttsModel',
  'podName',
  'publishMode',
  'publishedVersion',
  'createdAt',
  'updatedAt',
] as const satisfies readonly Prisma.IvrScalarFieldEnum[]

const text = `SELECT ${selectIvr(listed)} FROM ivrs WHERE tenant_id = $1 ORDER BY name LIMIT $2 OFFSET $3`

export type ListedIvr = Pick<Ivr, (typeof listed)[number]>

/** The tenant's IVRs by name, with the columns of a list; one query where the page holds them all. */
export async function listIvrs(
  services: Services,
  access: Access,
  page: Page,
): Promise<{ ivrs: ListedIvr[]; total: number }> {
  const values = [access.tenantId, page.limit, page.offset]
  const { rows: ivrs } = await poolOf(services.db).query<ListedIvr>({ name: 'list-ivrs', text, values })
  const where = { tenantId: access.tenantId }
  return { ivrs, total: await totalOf(ivrs.length, page, () => services.db.ivr.count({ where })) }
}
