import { z } from 'zod'
import { cancelSchedule } from '../../../services/flow/cancel-schedule.ts'
import { getSchedule } from '../../../services/flow/get-schedule.ts'
import { getVersion } from '../../../services/flow/get-version.ts'
import { listSchedules } from '../../../services/flow/list-schedules.ts'
import { listVersions } from '../../../services/flow/list-versions.ts'
import { publishIvr } from '../../../services/flow/publish.ts'
import { rollBack } from '../../../services/flow/rollback.ts'
import { schedulePublish } from '../../../services/flow/schedule-publish.ts'
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

  /** Publishes what the draft means now at a later time. */
  schedule: permitted('ivr:write')
    .input(input(draftEdit.extend({ note: z.string().nullish(), publishAt: z.string() })))
    .mutation(({ ctx, input }) => schedulePublish(ctx.services, ctx.access, input)),

  schedules: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input }) => listSchedules(ctx.services, ctx.access, input)),

  /** One scheduled publication with its flow. */
  scheduled: permitted('ivr:read')
    .input(input(ivrName.extend({ id: z.string() })))
    .query(({ ctx, input }) => getSchedule(ctx.services, ctx.access, input)),

  cancelSchedule: permitted('ivr:write')
    .input(input(ivrName.extend({ id: z.string() })))
    .mutation(({ ctx, input }) => cancelSchedule(ctx.services, ctx.access, input)),

  /** Puts an older version in force at once. `created` is false when what it says is in force already. */
  rollBack: permitted('ivr:write')
    .input(input(ivrName.extend({ version: z.int(), note: z.string().nullish() })))
    .mutation(async ({ ctx, input }) => {
      const { version, created } = await rollBack(ctx.services, ctx.access, input)
      return { version: version.version, created }
    }),
})
