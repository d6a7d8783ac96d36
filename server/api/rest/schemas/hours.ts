import { z } from 'zod'
import { type OverrideView, overrideStates } from '../../../services/hours/override-view.ts'

export const overrideSchema = z
  .object({
    state: z.enum(overrideStates),
    until: z.iso.datetime().nullable().describe('When the hours count again; null: when the override is taken back.'),
    set_by: z.string().nullable(),
    set_at: z.iso.datetime(),
  })
  .meta({ id: 'HoursOverride' })

export const toOverride = (override: OverrideView | null): z.input<typeof overrideSchema> | null =>
  override && {
    state: override.state,
    until: override.until?.toISOString() ?? null,
    set_by: override.setBy,
    set_at: override.setAt.toISOString(),
  }
