import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'

/** The published versions, newest first, without their flows. Throws NotFound. */
export async function listVersions(services: Services, access: Access, { name, ...page }: Page & { name: string }) {
  const ivr = await findIvr(services.db, access, name)
  const where = { ivrId: ivr.id }
  const versions = await services.db.ivrFlowVersion.findMany({
    where,
    omit: { flow: true, id: true, ivrId: true },
    orderBy: { version: 'desc' },
    take: page.limit,
    skip: page.offset,
  })
  return {
    versions,
    total: await totalOf(versions.length, page, () => services.db.ivrFlowVersion.count({ where })),
    publishedVersion: ivr.publishedVersion,
  }
}

export type ListedVersion = Awaited<ReturnType<typeof listVersions>>['versions'][number]
