import { z } from 'zod'
import type { KindParts } from './kind-parts.ts'

/** Speaks and goes on. A key skips it, and counts in the menu that follows. */
export const message = {
  config: z.null().default(null),
  exits: () => [{ name: 'next', required: true }],
  keys: false,
  waits: false,
  speaks: true,
} as const satisfies KindParts<null>
