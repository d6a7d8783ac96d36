import { getSettings } from '../../../services/settings/get.ts'
import { settingsChangesSchema, updateSettings } from '../../../services/settings/update.ts'
import { permitted, router } from '../init.ts'
import { input } from '../input.ts'

export const settingsRouter = router({
  get: permitted('ivr:read').query(({ ctx }) => getSettings(ctx.services, ctx.access)),

  update: permitted('settings:write')
    .input(input(settingsChangesSchema))
    .mutation(({ ctx, input }) => updateSettings(ctx.services, ctx.access, input)),
})
