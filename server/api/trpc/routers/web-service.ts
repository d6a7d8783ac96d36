import { z } from 'zod'
import { tryRequest } from '../../../services/web-services/try-request.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName } from '../input.ts'

const request = ivrName.extend({
  actionTarget: z.string(),
  actionConfig: z.record(z.string(), z.unknown()).nullish(),
  variables: z.record(z.string(), z.string()).optional(),
})

export const webServiceRouter = router({
  /** Makes the request of an API action now; a real one. */
  try: permitted('ivr:write')
    .input(input(request))
    .mutation(({ ctx, input, signal }) => tryRequest(ctx.services, ctx.access, { ...input, signal })),
})
