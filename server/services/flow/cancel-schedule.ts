import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import type { Services } from '../services.ts'
import { editLimits } from './edit-draft.ts'
import { findSchedule } from './find-schedule.ts'

/** Takes back a publication that waits. Throws NotFound, and Conflict once it was published, cancelled or failed. */
export async function cancelSchedule(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { name, id }: { name: string; id: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Locked, so that it is either cancelled or published.
    const ivr = await lockIvr(tx, access, name)
    const { state } = await findSchedule(tx, ivr, id)
    if (state !== 'waiting') throw new Conflict(`It cannot be cancelled any more: it is ${state} already.`)
    const data = { state: 'cancelled', endedAt: new Date(), endedBy: access.actor } as const
    await tx.ivrSchedule.update({ where: { id }, data })
    await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
  }, editLimits)
}
