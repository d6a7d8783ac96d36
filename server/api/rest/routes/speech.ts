import { z } from 'zod'
import { pageSchema } from '../../../services/page.ts'
import { clearCache } from '../../../services/speech/clear-cache.ts'
import { findAudio } from '../../../services/speech/find-audio.ts'
import { listCache } from '../../../services/speech/list-cache.ts'
import { previewSchema, previewSpeech } from '../../../services/speech/preview.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { fileReply } from '../file-reply.ts'
import { json, noContent } from '../reply.ts'
import { cacheEntrySchema, previewBodySchema, toCacheEntry, toPreview } from '../schemas/speech.ts'

const tag = 'Speech'

export const speechEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/tts/preview',
    operationId: 'previewSpeech',
    tag,
    summary: 'Hear a text as callers would',
    description: 'Apart from the production cache. Get the audio at `audio_url`.',
    permission: 'ivr:write',
    body: previewSchema,
    bodyExample: { text: 'This is a test prompt for preview', voice: 'nova', model: 'tts-1-hd' },
    responses: { 200: jsonAnswer('It was spoken.', previewBodySchema) },
    async handle({ services, access, params, body }) {
      return json(toPreview(await previewSpeech(services, access, { name: params.ivr_name, ...body })))
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/tts/cache',
    operationId: 'listCache',
    tag,
    summary: 'List the prompts whose audio is at hand',
    permission: 'ivr:read',
    query: pageSchema,
    responses: {
      200: jsonAnswer(
        'Entries in order of creation; the totals count all.',
        z.object({ cache_entries: z.array(cacheEntrySchema), total: z.int(), total_size_bytes: z.int() }),
      ),
    },
    async handle({ services, access, params, query }) {
      const { entries, total, totalSizeBytes } = await listCache(services, access, { name: params.ivr_name, ...query })
      return json({ cache_entries: entries.map(toCacheEntry), total, total_size_bytes: totalSizeBytes })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/ivrs/{ivr_name}/tts/cache',
    operationId: 'clearCache',
    tag,
    summary: 'Delete cached audio',
    description: 'What is asked for again is made again.',
    permission: 'ivr:write',
    query: z.strictObject({
      older_than_days: z.coerce.number().int().min(0).max(36_500).optional().describe('Only what was made before.'),
    }),
    responses: { 204: { description: 'It is gone.' } },
    async handle({ services, access, params, query }) {
      await clearCache(services, access, { name: params.ivr_name, olderThanDays: query.older_than_days })
      return noContent()
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/tts/audio/{text_hash}',
    operationId: 'getAudio',
    tag,
    summary: 'Get the audio of a prompt or preview',
    description: 'WAV, mono, 16 bit. Takes a `Range` of bytes.',
    permission: 'ivr:read',
    responses: {
      200: { description: 'The audio.', binary: 'audio/wav' },
      206: { description: 'The part that was asked for.', binary: 'audio/wav' },
    },
    problems: [416],
    async handle({ services, access, params, request }) {
      const { file, sizeBytes } = await findAudio(services, access, { name: params.ivr_name, hash: params.text_hash })
      // Named after what it says, it can never change.
      const headers = { 'cache-control': 'private, max-age=86400, immutable' }
      return fileReply(request, { file, sizeBytes, contentType: 'audio/wav', headers })
    },
  }),
]
