import { z } from 'zod'
import { permissions } from '../../../access.ts'
import { createApiKey } from '../../../services/api-keys/create.ts'
import { listApiKeys } from '../../../services/api-keys/list.ts'
import { revokeApiKey } from '../../../services/api-keys/revoke.ts'
import { permitted, router } from '../init.ts'
import { input } from '../input.ts'

const newKey = z.object({
  name: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters'),
  scopes: z.array(z.enum(permissions)).min(1, 'must name at least one permission'),
})

export const apiKeyRouter = router({
  list: permitted('settings:write').query(({ ctx }) => listApiKeys(ctx.services, ctx.access)),

  /** The only answer that holds the key itself. */
  create: permitted('settings:write')
    .input(input(newKey))
    .mutation(({ ctx, input }) => createApiKey(ctx.services, ctx.access, input)),

  revoke: permitted('settings:write')
    .input(input(z.object({ id: z.uuid('must be the id of an API key') })))
    .mutation(({ ctx, input }) => revokeApiKey(ctx.services, ctx.access, input)),
})
