import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findIvr } from './find-ivr.ts'

/** One IVR as stored; `openaiApiKey` is sealed, see `maskKey`. Throws NotFound. */
export async function getIvr(services: Services, access: Access, { name }: { name: string }): Promise<Ivr> {
  return findIvr(services.db, access, name)
}
