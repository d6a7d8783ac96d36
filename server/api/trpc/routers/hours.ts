import { z } from 'zod'
import { clearHoursOverride } from '../../../services/hours/clear-override.ts'
import { listHours } from '../../../services/hours/list.ts'
import { type HoursOverride, setHoursOverride } from '../../../services/hours/set-override.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName, parsedByService } from '../input.ts'

const ofMenu = ivrName.extend({ menuId: z.string() })

export const hoursRouter = router({
  list: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input: { name } }) => listHours(ctx.services, ctx.access, { name })),

  setOverride: permitted('ivr:write')
    .input(input(ofMenu.extend({ override: parsedByService<HoursOverride>() })))
    .mutation(({ ctx, input }) => setHoursOverride(ctx.services, ctx.access, input)),

  clearOverride: permitted('ivr:write')
    .input(input(ofMenu))
    .mutation(({ ctx, input }) => clearHoursOverride(ctx.services, ctx.access, input)),
})
