import { vi } from 'vitest'

/** Tries until the check holds, 30 s at most: long enough for a busy machine, and over at once on an idle one. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 })
