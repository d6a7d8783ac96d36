import { z } from 'zod'
import { announcePresence } from '../../../services/presence/announce.ts'
import { watchPresence } from '../../../services/presence/watch.ts'
import { toTrpcError } from '../app-error-to-trpc.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName } from '../input.ts'

const page = ivrName.extend({ session: z.string() })

export const presenceRouter = router({
  /** Says that this page is here, and what is selected on it. Whoever may look at an IVR may be seen there. */
  beat: permitted('ivr:read')
    .input(input(page.extend({ nodeId: z.string().nullable() })))
    .mutation(({ ctx, input }) => announcePresence(ctx.services, ctx.access, input)),

  /** What other pages of the IVR say. */
  watch: permitted('ivr:read')
    .input(input(page))
    .subscription(async function* ({ ctx: { services, access }, input, signal }) {
      try {
        yield* watchPresence(services, access, input, signal ?? new AbortController().signal)
      } catch (error) {
        throw toTrpcError(error)
      }
    }),
})
