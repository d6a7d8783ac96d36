import type { IvrTtsCache } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'
import { audioUrl } from './audio-dirs.ts'

export type CacheEntry = Omit<IvrTtsCache, 'ivrId'> & { audioUrl: string }

/** The prompts of an IVR whose audio is at hand, in order of creation. Throws NotFound. */
export async function listCache(
  services: Services,
  access: Access,
  { name, ...page }: Page & { name: string },
): Promise<{ entries: CacheEntry[]; total: number; totalSizeBytes: number }> {
  const { id } = await findIvr(services.db, access, name)
  const where = { ivrId: id }
  const [rows, { _sum: sum }] = await Promise.all([
    services.db.ivrTtsCache.findMany({
      where,
      omit: { ivrId: true },
      orderBy: { id: 'asc' },
      take: page.limit,
      skip: page.offset,
    }),
    services.db.ivrTtsCache.aggregate({ where, _sum: { fileSizeBytes: true } }),
  ])
  return {
    entries: rows.map((row) => ({ ...row, audioUrl: audioUrl(name, row.textHash) })),
    total: await totalOf(rows.length, page, () => services.db.ivrTtsCache.count({ where })),
    totalSizeBytes: sum.fileSizeBytes ?? 0,
  }
}
