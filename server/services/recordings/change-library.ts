import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { DbOrTransaction } from '../../db.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { libraryDir } from './library-files.ts'

/** A call may still play what was replaced, and a runtime that was away may still name it. */
const forgottenLivesMs = 3_600_000

/**
 * Changes the library of a tenant, one change at a time, in a transaction: files come and go with their rows. Tells the
 * runtimes, and deletes files that belong to no row since more than an hour.
 */
export async function changeLibrary<T>(
  services: Services,
  tenantId: string,
  change: (tx: DbOrTransaction) => Promise<T>,
): Promise<T> {
  return services.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`library ${tenantId}`}, 0))`
      const result = await change(tx)
      await notify(tx, 'recording_changed', { tenantId })
      await sweep(services, tenantId, tx)
      return result
    },
    { maxWait: 5_000, timeout: 15_000 },
  )
}

/** Never throws for a file that stays: it is tried again with the next change. */
async function sweep(services: Services, tenantId: string, tx: DbOrTransaction): Promise<void> {
  const folder = libraryDir(services, tenantId)
  const rows = await tx.recording.findMany({ where: { tenantId }, select: { fileHash: true } })
  const kept = new Set(rows.map(({ fileHash }) => `${fileHash}.wav`))
  for (const name of await readdir(folder).catch(() => [])) {
    if (kept.has(name) || !/^(?:[0-9a-f]{64}\.wav|\..+\.tmp)$/.test(name)) continue
    const found = await stat(join(folder, name)).catch(() => null)
    if (!found || Date.now() - found.mtimeMs < forgottenLivesMs) continue
    await unlink(join(folder, name)).catch((error: unknown) =>
      services.logger.warn({ err: error, file: name }, 'a file that no recording needs stays on disk'),
    )
  }
}
