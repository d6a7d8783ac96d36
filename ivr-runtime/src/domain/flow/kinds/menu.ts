import { z } from 'zod'
import type { KindParts } from './kind-parts.ts'

/** Speaks and lets the caller choose by a key. */
export const menu = {
  config: z.null().default(null),
  exits: () => [
    { name: 't', required: false },
    { name: 'i', required: false },
  ],
  keys: true,
  waits: true,
  speaks: true,
} as const satisfies KindParts<null>
