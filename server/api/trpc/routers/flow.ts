import { flowHeat, heatSchema } from '../../../services/flow/heat.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName } from '../input.ts'

export const flowRouter = router({
  /** Where the calls of a period went in a published version. */
  heat: permitted('ivr:read')
    .input(input(heatSchema.extend(ivrName.shape)))
    .query(({ ctx, input }) => flowHeat(ctx.services, ctx.access, input)),
})
