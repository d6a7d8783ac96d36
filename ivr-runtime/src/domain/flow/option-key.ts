import { z } from 'zod'

/** Exits that every menu has, named as in Asterisk and VoiceXML: no input, no match. Taken when attempts run out. */
export const exits = ['t', 'i'] as const
export type Exit = (typeof exits)[number]

/** What a caller presses (`1`, `12`, `*`, `#`), up to 10 keys, or an exit (`t`, `i`). */
export const optionKeySchema = z
  .string()
  .regex(/^(?:[0-9*#]{1,10}|[ti])$/, 'must be 1 to 10 of 0-9 * #, or "t" (no input) or "i" (no match)')

export const isExit = (key: string): key is Exit => key === 't' || key === 'i'
