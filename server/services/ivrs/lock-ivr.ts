import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { findIvr, noSuchIvr } from './find-ivr.ts'

/**
 * As `findIvr`, and whoever else wants to change this IVR or its draft waits until the transaction ends. Rows that
 * only refer to it (calls) do not wait. Throws NotFound.
 */
export async function lockIvr(tx: DbOrTransaction, access: Access, name: string): Promise<Ivr> {
  const { id } = await findIvr(tx, access, name)
  await tx.$queryRaw`SELECT id FROM ivrs WHERE id = ${id} FOR NO KEY UPDATE`
  // Read again: what was read before the lock may have changed while waiting.
  const ivr = await findIvr(tx, access, name)
  // Deleted and made anew meanwhile: that one is not locked.
  if (ivr.id !== id) throw noSuchIvr(name)
  return ivr
}
