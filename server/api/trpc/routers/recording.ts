import { z } from 'zod'
import { maxLimit } from '../../../services/page.ts'
import { deleteRecording } from '../../../services/recordings/delete.ts'
import { listRecordings } from '../../../services/recordings/list.ts'
import type { RecordingChanges } from '../../../services/recordings/recording-fields.ts'
import { updateRecording } from '../../../services/recordings/update.ts'
import { watchRecordings } from '../../../services/recordings/watch.ts'
import { permitted, router } from '../init.ts'
import { input, parsedByService } from '../input.ts'

const recordingName = z.object({ name: z.string() })

/** Sound itself goes over REST (`POST /v1/recordings`), which the session's cookie opens for our own pages. */
export const recordingRouter = router({
  /** The first 1,000, by name. */
  list: permitted('ivr:read').query(({ ctx }) =>
    listRecordings(ctx.services, ctx.access, { limit: maxLimit, offset: 0 }),
  ),

  update: permitted('ivr:write')
    .input(input(recordingName.extend({ changes: parsedByService<RecordingChanges>() })))
    .mutation(({ ctx, input }) => updateRecording(ctx.services, ctx.access, input)),

  delete: permitted('ivr:write')
    .input(input(recordingName))
    .mutation(({ ctx, input }) => deleteRecording(ctx.services, ctx.access, input)),

  /** At once, and after each change: read the recordings anew. */
  watch: permitted('ivr:read').subscription(({ ctx, signal = new AbortController().signal }) =>
    watchRecordings(ctx.services, ctx.access, signal),
  ),
})
