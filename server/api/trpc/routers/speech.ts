import { z } from 'zod'
import { maxLimit } from '../../../services/page.ts'
import { clearCache } from '../../../services/speech/clear-cache.ts'
import { listCache } from '../../../services/speech/list-cache.ts'
import { listVoices } from '../../../services/speech/list-voices.ts'
import { previewSpeech } from '../../../services/speech/preview.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName } from '../input.ts'

const preview = ivrName.extend({
  text: z.string(),
  voice: z.string().nullish(),
  model: z.string().nullish(),
  language: z.string().nullish(),
})

export const speechRouter = router({
  /** Speaks a text as callers of the IVR would hear it; `audioUrl` plays it. */
  preview: permitted('ivr:write')
    .input(input(preview))
    .mutation(({ ctx, input }) => previewSpeech(ctx.services, ctx.access, input)),

  /** The first 1,000 entries. */
  cache: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input: { name } }) => listCache(ctx.services, ctx.access, { name, limit: maxLimit, offset: 0 })),

  clearCache: permitted('ivr:write')
    .input(input(ivrName.extend({ olderThanDays: z.number().optional() })))
    .mutation(({ ctx, input }) => clearCache(ctx.services, ctx.access, input)),

  voices: permitted('ivr:read').query(({ ctx }) => listVoices(ctx.services)),
})
