import type { Logger } from 'pino'
import type { PromptCache } from './prompt-cache.ts'

export type ClearingOptions = { olderThanMs: number; everyMs: number; logger: Pick<Logger, 'warn'> }

/** Deletes old files of a cache now and from time to time. The returned function ends that. */
export function clearRegularly(cache: Pick<PromptCache, 'clear'>, options: ClearingOptions): () => void {
  const { olderThanMs, everyMs, logger } = options
  const clear = () =>
    cache
      .clear({ olderThanMs })
      .catch((error: unknown) => logger.warn({ err: error }, 'old speech could not be deleted'))
  void clear()
  const timer = setInterval(clear, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
