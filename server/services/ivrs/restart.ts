import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { lockIvr } from './lock-ivr.ts'

/** Asks for a rolling restart of the IVR's pod; resolves when the wish is noted. Throws NotFound. */
export async function restartIvr(services: Services, access: Access, { name }: { name: string }): Promise<void> {
  await services.db.$transaction(async (tx) => {
    const { id } = await lockIvr(tx, access, name)
    await tx.ivr.update({ where: { id }, data: { restartRequestedAt: new Date() } })
    await notify(tx, 'ivr_changed', { tenantId: access.tenantId, ivrId: id })
  })
}
