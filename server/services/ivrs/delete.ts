import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { removeAudio } from '../speech/remove-audio.ts'
import { lockIvr } from './lock-ivr.ts'

/** Deletes an IVR with its menus, versions, calls and audio; the worker hears of it and ends its pod. Throws NotFound. */
export async function deleteIvr(services: Services, access: Access, { name }: { name: string }): Promise<void> {
  const ivrId = await services.db.$transaction(async (tx) => {
    const { id } = await lockIvr(tx, access, name)
    await tx.ivr.delete({ where: { id } })
    await notify(tx, 'ivr_changed', { tenantId: access.tenantId, ivrId: id })
    return id
  })
  await removeAudio(services, ivrId)
}
