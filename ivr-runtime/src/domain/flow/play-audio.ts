import { z } from 'zod'
import { afterActionSchema } from './after-action.ts'
import { switchSafe } from './switch-safe.ts'

/** Plays a recording: an absolute path, or one relative to the switch's sounds directory. */
export const playAudio = z.strictObject({
  type: z.literal('play_audio'),
  target: switchSafe(1024)
    .refine((path) => !path.split('/').includes('..'), 'must not climb out with ".."')
    .refine((path) => !/[|!{}[\]<>'"\\]|:\/\//.test(path), 'must be a plain file path'),
  config: z
    .strictObject({ next: afterActionSchema.optional() })
    .nullish()
    .transform((config) => config ?? {}),
})
