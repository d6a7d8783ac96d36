import { z } from 'zod'
import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { findHoursMenu } from './find-hours-menu.ts'
import { type OverrideView, overrideAt, overrideStates } from './override-view.ts'

export const hoursOverrideSchema = z.strictObject({
  state: z.enum(overrideStates).describe('What the menu is, whatever its hours and holidays say.'),
  until: z.iso
    .datetime({ offset: true, error: 'must be a time such as 2026-12-24T18:00:00Z' })
    .refine((at) => Date.parse(at) > Date.now(), 'must lie in the future')
    .nullish()
    .describe('When the hours count again by themselves. Null: when the override is taken back.'),
})

export type HoursOverride = z.input<typeof hoursOverrideSchema>

type SetOverride = { name: string; menuId: string; override: HoursOverride }

/**
 * Opens or closes an `hours` menu by hand, in place of an override that was there. Callers meet it at once: runtimes
 * hear of it, and nothing is published. Throws NotFound, Invalid, Conflict for a menu of another kind.
 */
export async function setHoursOverride(
  services: Pick<Services, 'db'>,
  access: Access,
  { name, menuId, override }: SetOverride,
): Promise<OverrideView | null> {
  const { state, until } = parseInput(hoursOverrideSchema, override)
  return services.db.$transaction(async (tx) => {
    const ivr = await lockIvr(tx, access, name)
    await findHoursMenu(tx, ivr, menuId)
    const now = new Date()
    const data = { state, until: until ? new Date(until) : null, setBy: access.actor, createdAt: now }
    const key = { ivrId: ivr.id, menuId }
    const row = await tx.ivrHoursOverride.upsert({
      where: { ivrId_menuId: key },
      create: { ...key, ...data },
      update: data,
    })
    await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
    return overrideAt(row, now)
  })
}
