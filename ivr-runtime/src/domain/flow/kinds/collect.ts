import { z } from 'zod'
import { ownVariableSchema } from '../variable.ts'
import type { KindParts } from './kind-parts.ts'

const digitCount = z.int().min(1, 'must be at least 1').max(64, 'must be at most 64')

/** What a caller is to type, and where it is kept. */
export const collectConfigSchema = z
  .strictObject({
    variable: ownVariableSchema,
    min_digits: digitCount.default(1),
    max_digits: digitCount.default(20),
    /** The key by which the caller ends the number early; `max_digits` end it anyway. */
    terminator: z.enum(['#', '*', 'none']).default('#'),
    /** Silence after a digit until the number counts as complete. */
    inter_digit_timeout_seconds: z.int().min(1).max(30).default(3),
    /** The caller hears the number again and confirms it with 1 or enters it again with 2. */
    confirm: z.boolean().default(false),
    /** The digits are never recorded, nor said again: a confirmation tells only how many there were. */
    masked: z.boolean().default(false),
  })
  .refine(({ min_digits: min, max_digits: max }) => min <= max, {
    path: ['max_digits'],
    message: 'must not be less than min_digits',
  })
export type CollectConfig = z.infer<typeof collectConfigSchema>

/** Takes a number from the caller into a variable. */
export const collect = {
  config: collectConfigSchema,
  exits: () => [
    { name: 'done', required: true },
    { name: 't', required: false },
    { name: 'i', required: false },
  ],
  keys: false,
  waits: true,
  speaks: true,
} as const satisfies KindParts<CollectConfig>
