import { z } from 'zod'
import { callFiltersSchema } from '../../../services/calls/call-filters.ts'
import { getCall } from '../../../services/calls/get.ts'
import { getCallFlow } from '../../../services/calls/get-flow.ts'
import { listCalls, listCallsSchema } from '../../../services/calls/list.ts'
import { listLiveCalls } from '../../../services/calls/list-live.ts'
import { summariseCalls } from '../../../services/calls/summarise.ts'
import { watchCalls } from '../../../services/calls/watch.ts'
import { permitted, router } from '../init.ts'
import { input } from '../input.ts'

const ofCall = z.object({ id: z.string() })

export const callRouter = router({
  /** A page of calls, newest first. */
  list: permitted('ivr:read')
    .input(input(listCallsSchema.extend({ direction: z.enum(['forward', 'backward']).optional() })))
    .query(({ ctx, input: { direction: _, ...filters } }) => listCalls(ctx.services, ctx.access, filters)),

  live: permitted('ivr:read')
    .input(input(z.object({ ivr: z.string().optional() })))
    .query(({ ctx, input }) => listLiveCalls(ctx.services, ctx.access, input)),

  summary: permitted('ivr:read')
    .input(input(callFiltersSchema))
    .query(({ ctx, input }) => summariseCalls(ctx.services, ctx.access, input)),

  get: permitted('ivr:read')
    .input(input(ofCall))
    .query(({ ctx, input }) => getCall(ctx.services, ctx.access, input)),

  /** The flow that the call ran on; it never changes. */
  flow: permitted('ivr:read')
    .input(input(ofCall))
    .query(({ ctx, input }) => getCallFlow(ctx.services, ctx.access, input)),

  /** Says when calls changed, or this one: at once, then after changes. What changed is read anew. */
  watch: permitted('ivr:read')
    .input(input(z.object({ id: z.string().optional() })))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      yield* watchCalls(ctx.services, ctx.access, input, signal)
    }),
})
