import { languageSchema, promptMaxLength, ttsModelSchema, voiceSchema } from 'ivr-runtime/domain/flow/flow'
import type { Prompt } from 'ivr-runtime/speech/prompt-cache'
import { PromptUnavailable } from 'ivr-runtime/speech/prompt-unavailable'
import { z } from 'zod'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { AppError } from '../../errors.ts'
import { findIvr, noSuchIvr } from '../ivrs/find-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { audioUrl } from './audio-dirs.ts'
import { previewCache } from './preview-cache.ts'
import { removeAudio } from './remove-audio.ts'

export const previewSchema = z.strictObject({
  text: z
    .string()
    .max(promptMaxLength, `must be at most ${promptMaxLength} characters: split the prompt into several menus`)
    .regex(/\S/, 'must not be empty'),
  voice: voiceSchema.nullish().describe("The IVR's voice by default."),
  model: ttsModelSchema.nullish().describe("The IVR's model by default."),
  language: languageSchema.nullish().describe("The IVR's language by default."),
})

/** What was spoken; `text` is as it was given, `characters` what a provider charges for. */
export type Preview = Omit<Prompt, 'fromCache'> & { audioUrl: string; characters: number }

/**
 * Speaks a text as callers of the IVR would hear it, apart from the production cache.
 * Throws NotFound, Invalid, AppError `unavailable` when no engine can speak.
 */
export async function previewSpeech(
  services: Services,
  access: Access,
  { name, ...input }: z.input<typeof previewSchema> & { name: string },
): Promise<Preview> {
  const { text, voice, model, language } = parseInput(previewSchema, input)
  const ivr = await findIvr(services.db, access, name)
  const cache = await previewCache(services, ivr)
  const request = {
    text,
    voice: voice ?? ivr.defaultVoice,
    model: model ?? ivr.ttsModel,
    language: language ?? ivr.defaultLanguage,
  }
  try {
    const { fromCache: _, ...prompt } = await cache.prompt(request)
    return { ...prompt, text, audioUrl: audioUrl(ivr.name, prompt.hash), characters: [...text].length }
  } catch (error) {
    if (!(error instanceof PromptUnavailable)) throw error
    throw new AppError('unavailable', `No speech engine can speak this now: ${error.message}`, [], { cause: error })
  } finally {
    await refuseDeleted(services, ivr)
  }
}

/** Speaking takes a while: for an IVR deleted meanwhile nothing may be left behind. Throws NotFound. */
async function refuseDeleted(services: Services, { id, name }: Ivr): Promise<void> {
  if ((await services.db.ivr.count({ where: { id } })) > 0) return
  await removeAudio(services, id)
  throw noSuchIvr(name)
}
