import { z } from 'zod'
import { changes } from '../../../changes.ts'
import { createIvr } from '../../../services/ivrs/create.ts'
import { deleteIvr } from '../../../services/ivrs/delete.ts'
import type { IvrChanges, NewIvr } from '../../../services/ivrs/ivr-fields.ts'
import { readIvrLogs } from '../../../services/ivrs/logs.ts'
import { restartIvr } from '../../../services/ivrs/restart.ts'
import { getIvrStatus } from '../../../services/ivrs/status.ts'
import { summariseIvr, summariseIvrs } from '../../../services/ivrs/summary.ts'
import { updateIvr } from '../../../services/ivrs/update.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName, parsedByService } from '../input.ts'

export const ivrRouter = router({
  list: permitted('ivr:read').query(({ ctx }) => summariseIvrs(ctx.services, ctx.access)),

  get: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input: { name } }) => summariseIvr(ctx.services, ctx.access, { name })),

  create: permitted('ivr:write')
    .input(input(parsedByService<NewIvr>()))
    .mutation(async ({ ctx, input }) => {
      const { name } = await createIvr(ctx.services, ctx.access, input)
      return summariseIvr(ctx.services, ctx.access, { name })
    }),

  update: permitted('ivr:write')
    .input(input(ivrName.extend({ changes: parsedByService<IvrChanges>() })))
    .mutation(async ({ ctx, input: { name, changes } }) => {
      await updateIvr(ctx.services, ctx.access, { name, changes })
      return summariseIvr(ctx.services, ctx.access, { name })
    }),

  delete: permitted('ivr:write')
    .input(input(ivrName))
    .mutation(({ ctx, input: { name } }) => deleteIvr(ctx.services, ctx.access, { name })),

  restart: permitted('ivr:write')
    .input(input(ivrName))
    .mutation(({ ctx, input: { name } }) => restartIvr(ctx.services, ctx.access, { name })),

  status: permitted('ivr:read')
    .input(input(ivrName))
    .query(async ({ ctx, input: { name } }) => {
      const { ivr, ...counts } = await getIvrStatus(ctx.services, ctx.access, { name })
      const { status, podStatus, statusReason, eslAddress } = ivr
      return { name, status, podStatus, statusReason, eslAddress, ...counts }
    }),

  logs: permitted('ivr:read')
    .input(input(ivrName.extend({ tailLines: z.int().min(1).max(5_000).default(200) })))
    .query(({ ctx, input }) => readIvrLogs(ctx.services, ctx.access, input)),

  /** Names IVRs of the tenant that changed. `ivrId` null, also sent first: any of them may have; read them anew. */
  watch: permitted('ivr:read').subscription(async function* ({ ctx: { services, access }, signal }) {
    const { bus } = services
    const changed = changes<number | null>(signal ?? new AbortController().signal, (push) => {
      push(null)
      return [
        bus.on('ivr_changed', ({ tenantId, ivrId }) => tenantId === access.tenantId && push(ivrId)),
        bus.onReconnect(() => push(null)),
      ]
    })
    await bus.start()
    for await (const ivrId of changed) yield { ivrId }
  }),
})
