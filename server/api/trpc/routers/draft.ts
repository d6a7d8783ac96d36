import type { Position } from 'ivr-runtime/domain/flow/document/canvas'
import { z } from 'zod'
import { changes } from '../../../changes.ts'
import { getDraft } from '../../../services/flow/get-draft.ts'
import { patchDraft } from '../../../services/flow/patch-draft.ts'
import type { DraftPatch } from '../../../services/flow/patch-schema.ts'
import { saveLayout } from '../../../services/flow/save-layout.ts'
import { setRootMenu } from '../../../services/flow/set-root.ts'
import { getIvr } from '../../../services/ivrs/get.ts'
import { toTrpcError } from '../app-error-to-trpc.ts'
import { permitted, router } from '../init.ts'
import { draftEdit, input, ivrName, parsedByService } from '../input.ts'

export const draftRouter = router({
  get: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input: { name } }) => getDraft(ctx.services, ctx.access, { name })),

  saveLayout: permitted('ivr:write')
    .input(input(draftEdit.extend({ positions: parsedByService<Record<string, Position>>() })))
    .mutation(({ ctx, input }) => saveLayout(ctx.services, ctx.access, input)),

  /** Many changes at once, all or nothing. */
  patch: permitted('ivr:write')
    .input(input(draftEdit.extend({ patch: parsedByService<DraftPatch>() })))
    .mutation(({ ctx, input }) => patchDraft(ctx.services, ctx.access, input)),

  setRoot: permitted('ivr:write')
    .input(input(draftEdit.extend({ menuId: z.string() })))
    .mutation(({ ctx, input }) => setRootMenu(ctx.services, ctx.access, input)),

  /** The revisions of the draft and of its layout, now and after each edit. */
  watch: permitted('ivr:read')
    .input(input(ivrName))
    .subscription(async function* ({ ctx: { services, access }, input: { name }, signal }) {
      try {
        const { id } = await getIvr(services, access, { name })
        await services.bus.start()
        const edited = changes<'read'>(signal ?? new AbortController().signal, (push) => {
          push('read')
          return [
            services.bus.on('draft_changed', ({ ivrId }) => ivrId === id && push('read')),
            services.bus.onReconnect(() => push('read')),
          ]
        })
        for await (const _ of edited) {
          const { draftRevision, layoutRevision } = await getIvr(services, access, { name })
          yield { draftRevision, layoutRevision }
        }
      } catch (error) {
        throw toTrpcError(error)
      }
    }),
})
