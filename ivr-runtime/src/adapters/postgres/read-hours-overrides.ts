import type pg from 'pg'
import { z } from 'zod'
import type { HoursOverride } from '../../ports/flow-source.ts'

const rowSchema = z.object({ menu_id: z.string(), state: z.enum(['open', 'closed']), until: z.date().nullable() })

/** What supervisors set by hand on the opening hours of an IVR, by menu. */
export async function readHoursOverrides(db: pg.Pool, ivrId: number): Promise<Map<string, HoursOverride>> {
  const { rows } = await db.query('SELECT menu_id, state, until FROM ivr_hours_overrides WHERE ivr_id = $1', [ivrId])
  return new Map(
    rows.map((row) => {
      const { menu_id: menuId, state, until } = rowSchema.parse(row)
      return [menuId, { state, until }]
    }),
  )
}
