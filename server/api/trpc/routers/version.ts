import { z } from 'zod'
import { getVersion } from '../../../services/flow/get-version.ts'
import { listVersions } from '../../../services/flow/list-versions.ts'
import { publishIvr } from '../../../services/flow/publish.ts'
import { maxLimit } from '../../../services/page.ts'
import { permitted, router } from '../init.ts'
import { draftEdit, input, ivrName } from '../input.ts'

export const versionRouter = router({
  /** The newest 1,000, newest first. */
  list: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input: { name } }) => listVersions(ctx.services, ctx.access, { name, limit: maxLimit, offset: 0 })),

  get: permitted('ivr:read')
    .input(input(ivrName.extend({ version: z.int() })))
    .query(({ ctx, input }) => getVersion(ctx.services, ctx.access, input)),

  /** `created` is false when the draft is in force already. */
  publish: permitted('ivr:write')
    .input(input(draftEdit.extend({ note: z.string().nullish() })))
    .mutation(async ({ ctx, input }) => {
      const { version, created } = await publishIvr(ctx.services, ctx.access, input)
      return { version: version.version, created }
    }),
})
