import { z } from 'zod'
import { deleteVoicemail } from '../../../services/voicemail/delete.ts'
import { listVoicemails } from '../../../services/voicemail/list.ts'
import { listMailboxes } from '../../../services/voicemail/list-mailboxes.ts'
import { markVoicemail } from '../../../services/voicemail/mark.ts'
import { watchVoicemails } from '../../../services/voicemail/watch.ts'
import { permitted, router } from '../init.ts'
import { input } from '../input.ts'

const message = z.object({ id: z.guid('must be the id of a message') })
const filter = z.object({
  mailbox: z.string().max(64).optional(),
  heard: z.boolean().optional(),
  caller: z.string().max(128).optional(),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).max(1_000_000).default(0),
})

export const voicemailRouter = router({
  list: permitted('voicemail:read')
    .input(input(filter))
    .query(({ ctx, input }) => listVoicemails(ctx.services, ctx.access, input)),

  mailboxes: permitted('voicemail:read').query(({ ctx }) => listMailboxes(ctx.services, ctx.access)),

  mark: permitted('voicemail:write')
    .input(input(message.extend({ heard: z.boolean() })))
    .mutation(({ ctx, input }) => markVoicemail(ctx.services, ctx.access, input)),

  delete: permitted('voicemail:write')
    .input(input(message))
    .mutation(({ ctx, input }) => deleteVoicemail(ctx.services, ctx.access, input)),

  /** At once, and after each change: read the messages anew. */
  watch: permitted('voicemail:read').subscription(({ ctx, signal = new AbortController().signal }) =>
    watchVoicemails(ctx.services, ctx.access, signal),
  ),
})
