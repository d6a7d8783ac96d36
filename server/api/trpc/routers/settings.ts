import { z } from 'zod'
import { getSettings } from '../../../services/settings/get.ts'
import { updateSettings } from '../../../services/settings/update.ts'
import { permitted, router } from '../init.ts'
import { input } from '../input.ts'

const changes = z.object({
  name: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters').optional(),
  allowedHosts: z.array(z.string()).max(200).optional(),
})

export const settingsRouter = router({
  get: permitted('ivr:read').query(({ ctx }) => getSettings(ctx.services, ctx.access)),

  update: permitted('settings:write')
    .input(input(changes))
    .mutation(({ ctx, input }) => updateSettings(ctx.services, ctx.access, input)),
})
