import { z } from 'zod'

/** The exits of a menu that listens, named as in Asterisk and VoiceXML: no input, no match. Taken when attempts run out. */
export const exits = ['t', 'i'] as const
export type Exit = (typeof exits)[number]

/** Name of an exit: `t`, `i`, `open`, `done`, or the name that a case of a branch was given. */
export const exitNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,19}$/, 'must be up to 20 lower-case letters, digits and "_", beginning with a letter')

/** What a caller presses (`1`, `12`, `*`, `#`), up to 10 keys, or an exit of the menu's kind (see `exitsOf`). */
export const optionKeySchema = z
  .string()
  .regex(
    /^(?:[0-9*#]{1,10}|[a-z][a-z0-9_]{0,19})$/,
    'must be 1 to 10 of 0-9 * #, or an exit such as "t" (no input) or "i" (no match)',
  )

/** Whether the key of an option is an exit, which nobody can press. */
export const isExit = (key: string): boolean => /^[a-z]/.test(key)
