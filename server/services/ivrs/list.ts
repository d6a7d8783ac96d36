import type { Access } from '../../access.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'

const listed = {
  id: true,
  name: true,
  status: true,
  description: true,
  defaultLanguage: true,
  defaultVoice: true,
  ttsModel: true,
  podName: true,
  podStatus: true,
  publishMode: true,
  publishedVersion: true,
  createdAt: true,
  updatedAt: true,
} as const

/** The tenant's IVRs by name, with the columns of a list; one query where the page holds them all. */
export async function listIvrs(services: Services, access: Access, page: Page) {
  const where = { tenantId: access.tenantId }
  const ivrs = await services.db.ivr.findMany({
    where,
    select: listed,
    orderBy: { name: 'asc' },
    take: page.limit,
    skip: page.offset,
  })
  return { ivrs, total: await totalOf(ivrs.length, page, () => services.db.ivr.count({ where })) }
}

export type ListedIvr = Awaited<ReturnType<typeof listIvrs>>['ivrs'][number]
