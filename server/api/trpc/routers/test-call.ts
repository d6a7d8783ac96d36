import type { TestSettingsInput } from 'ivr-runtime/domain/call/test-settings'
import { z } from 'zod'
import { getTestCall } from '../../../services/test-calls/get.ts'
import { hangUpTestCall } from '../../../services/test-calls/hang-up.ts'
import { pressTestCallDigits } from '../../../services/test-calls/press-digits.ts'
import { startTestCall } from '../../../services/test-calls/start.ts'
import { watchTestCall } from '../../../services/test-calls/watch.ts'
import { toTrpcError } from '../app-error-to-trpc.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName, parsedByService } from '../input.ts'

const ofTestCall = z.object({ id: z.uuid('must be the id of a test call') })

export const testCallRouter = router({
  /** Calls the draft unless a version is named. */
  start: permitted('test-call:write')
    .input(
      input(
        ivrName.extend({
          callerNumber: z.string().optional(),
          version: z.union([z.literal('draft'), z.number()]).default('draft'),
          settings: parsedByService<TestSettingsInput>().optional(),
        }),
      ),
    )
    .mutation(({ ctx, input }) => startTestCall(ctx.services, ctx.access, input)),

  get: permitted('ivr:read')
    .input(input(ofTestCall))
    .query(({ ctx, input }) => getTestCall(ctx.services, ctx.access, input)),

  press: permitted('test-call:write')
    .input(input(ofTestCall.extend({ digits: z.string() })))
    .mutation(({ ctx, input }) => pressTestCallDigits(ctx.services, ctx.access, input)),

  hangUp: permitted('test-call:write')
    .input(input(ofTestCall))
    .mutation(({ ctx, input }) => hangUpTestCall(ctx.services, ctx.access, input)),

  /** The whole test call at once and after each change; completes when it has ended. */
  watch: permitted('ivr:read')
    .input(input(ofTestCall))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      try {
        yield* watchTestCall(ctx.services, ctx.access, input, signal)
      } catch (error) {
        throw toTrpcError(error)
      }
    }),
})
