import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import type { Services } from '../services.ts'
import { findHoursMenu } from './find-hours-menu.ts'

/** Lets the hours of a menu count again, at once. Without an override nothing happens. Throws NotFound, Conflict. */
export async function clearHoursOverride(
  services: Pick<Services, 'db'>,
  access: Access,
  { name, menuId }: { name: string; menuId: string },
): Promise<void> {
  await services.db.$transaction(async (tx) => {
    const ivr = await lockIvr(tx, access, name)
    await findHoursMenu(tx, ivr, menuId)
    const { count } = await tx.ivrHoursOverride.deleteMany({ where: { ivrId: ivr.id, menuId } })
    if (count > 0) await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
  })
}
