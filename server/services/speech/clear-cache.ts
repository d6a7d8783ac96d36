import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { isHash, promptDir } from './audio-dirs.ts'

export const clearCacheSchema = z.strictObject({
  olderThanDays: z.coerce.number().min(0).max(36_500).optional().describe('Only what was made longer ago than this.'),
})

const dayMs = 86_400_000

/** Deletes cached audio, rows and files; what is asked for again is made again. Throws NotFound, Invalid. */
export async function clearCache(
  services: Services,
  access: Access,
  { name, ...input }: { name: string; olderThanDays?: number | undefined },
): Promise<{ deleted: number }> {
  const { olderThanDays } = parseInput(clearCacheSchema, input)
  const { id } = await findIvr(services.db, access, name)
  const before = olderThanDays === undefined ? undefined : new Date(Date.now() - olderThanDays * dayMs)
  const where = { ivrId: id, ...(before && { createdAt: { lt: before } }) }
  const rows = await services.db.ivrTtsCache.findMany({ where, select: { id: true, textHash: true } })
  const dir = promptDir(services.audioDir, id)
  // Files first: a row without a file is made good at the next use, a file without a row would never go.
  for (const { textHash } of rows) if (isHash(textHash)) await rm(join(dir, `${textHash}.wav`), { force: true })
  const { count } = await services.db.ivrTtsCache.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } })
  return { deleted: count }
}
