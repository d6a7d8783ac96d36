import { z } from 'zod'
import { afterActionSchema } from './after-action.ts'
import { switchSafe } from './switch-safe.ts'

/** Name of a recording in the organisation's library. */
export const recordingNameSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
    'may hold up to 64 letters, digits and "_ . -", and must begin with a letter or digit',
  )

const library = 'library:'

/** The name in a target `library:<name>`; null: the target is a path of the switch. */
export const libraryName = (target: string): string | null =>
  target.startsWith(library) ? target.slice(library.length) : null

/** What can be played: a path, or `library:<name>`. */
export const playableSchema = switchSafe(1024)
  .refine((path) => !path.split('/').includes('..'), 'must not climb out with ".."')
  .refine((path) => !/[|!{}[\]<>'"\\]|:\/\//.test(path), 'must be a plain file path')
  .refine((path) => recordingNameSchema.safeParse(libraryName(path) ?? 'none').success, {
    message: 'must name a recording of the library, such as library:opening-hours',
  })

/**
 * Plays a recording: `library:<name>` of the organisation's library, an absolute path, or one relative to the switch's
 * sounds directory. Variables may stand in it; what they make of it is checked in the call.
 */
export const playAudio = z.strictObject({
  type: z.literal('play_audio'),
  target: z
    .string()
    .trim()
    .superRefine((target, context) => {
      // Any value will do to see whether what stands around the variables can be played.
      const example = target.replace(/\{[a-z][a-z0-9_]{0,31}\}/g, '0')
      for (const { message } of playableSchema.safeParse(example).error?.issues ?? []) {
        context.addIssue({ code: 'custom', message })
      }
    }),
  config: z
    .strictObject({ next: afterActionSchema.optional() })
    .nullish()
    .transform((config) => config ?? {}),
})
