import type { Logger } from 'pino'
import type { PromptIndex } from '../ports/prompt-index.ts'
import { type SpeechEngine, type SpeechEngineName, SpeechRefused, type SpeechRequest } from '../ports/speech-engine.ts'
import { cacheKey } from './cache-key.ts'
import { type PromptFile, PromptFiles } from './prompt-files.ts'
import { PromptUnavailable } from './prompt-unavailable.ts'
import { SingleFlight } from './single-flight.ts'
import type { SpeechChain } from './speech-chain.ts'

/** A prompt ready to be played. Voice, language and model are those of the audio, not those that were asked for. */
export type Prompt = SpeechRequest & {
  /** Absolute path of the WAV file. */
  file: string
  /** Cache key of what was really synthesised. */
  hash: string
  engine: SpeechEngineName
  durationMs: number
  /** Nothing was synthesised for this request: the file was there, or somebody else was making it. */
  fromCache: boolean
  /** Why the preferred engine did not speak, in words for people; null when it did. */
  fallbackReason: string | null
}

export type PromptCacheOptions = {
  /** Where the files are; made when it is missing. */
  dir: string
  engines: SpeechChain
  /** Left out: nobody keeps a record, as with previews. */
  index?: PromptIndex
  logger: Pick<Logger, 'warn'>
  /** How long a file that was found is played without another look. */
  trustedForMs?: number
}

export type WarmOptions = {
  /** How many prompts are made at a time; a caller's prompt waits behind as many. */
  concurrency?: number
  onProgress?: (progress: WarmProgress) => void
  signal?: AbortSignal
}
/** Counted in distinct prompts. */
export type WarmProgress = { ready: number; failed: number; total: number }

/**
 * Prompts as WAV files under the SHA-256 of what they say. A prompt is made once, however many ask for it at a time; when an
 * engine refuses, the next one of the chain speaks, under its own key.
 */
export class PromptCache {
  readonly #engines: SpeechChain
  readonly #files: PromptFiles
  readonly #index: PromptIndex | undefined
  readonly #logger: Pick<Logger, 'warn'>
  readonly #closing = new AbortController()
  readonly #wanted = new SingleFlight<Prompt>()
  readonly #making = new SingleFlight<{ found: PromptFile; fromCache: boolean }>()

  constructor({ dir, engines, index, logger, trustedForMs = 1_000 }: PromptCacheOptions) {
    this.#engines = engines
    this.#files = new PromptFiles(dir, trustedForMs)
    this.#index = index
    this.#logger = logger
  }

  /** The prompt, from disk or newly made. Throws PromptUnavailable when every engine refused or nothing can be written. */
  async prompt(request: SpeechRequest): Promise<Prompt> {
    const prompt = await this.#obtain(request)
    this.#index?.used(prompt.hash)
    return prompt
  }

  /** Makes what is missing ahead of the first caller. A prompt that cannot be made is counted, not thrown. */
  async warm(requests: readonly SpeechRequest[], options: WarmOptions = {}): Promise<WarmProgress> {
    const { concurrency = 4, onProgress, signal } = options
    const distinct = [...new Map(requests.map((request) => [cacheKey(request), request])).values()]
    const progress: WarmProgress = { ready: 0, failed: 0, total: distinct.length }
    const queue = distinct.values()
    const work = async () => {
      for (const request of queue) {
        if (signal?.aborted) return
        const outcome = await this.#obtain(request).then(
          () => 'ready' as const,
          () => 'failed' as const,
        )
        progress[outcome]++
        onProgress?.({ ...progress })
      }
    }
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work))
    return progress
  }

  /** Deletes files made more than `olderThanMs` ago; all when left out. A prompt asked for again is made again. */
  clear({ olderThanMs }: { olderThanMs?: number } = {}): Promise<{ files: number; bytes: number }> {
    return this.#files.clear(olderThanMs)
  }

  /** Gives up what is being synthesised. */
  close(): void {
    this.#closing.abort()
  }

  async #obtain(request: SpeechRequest): Promise<Prompt> {
    const { result, joined } = this.#wanted.run(cacheKey(request), () => this.#fromFirstAble(request))
    const prompt = await result
    return joined ? { ...prompt, fromCache: true } : prompt
  }

  async #fromFirstAble(request: SpeechRequest): Promise<Prompt> {
    let fallbackReason: string | null = null
    for (const engine of this.#engines(request)) {
      const real = engine.resolve(request)
      const hash = cacheKey(real)
      try {
        const { result, joined } = this.#making.run(hash, () => this.#findOrMake(engine, real, hash))
        const { found, fromCache } = await result
        const { file, durationMs } = found
        return { ...real, file, hash, engine: engine.name, durationMs, fromCache: joined || fromCache, fallbackReason }
      } catch (error) {
        const { code, message, err } = explained(error)
        const about = { engine: engine.name, code, hash, reason: message, err }
        this.#logger.warn(about, 'a prompt could not be made by this engine')
        fallbackReason ??= `${engine.name} ${code}: ${message}`
      }
    }
    throw new PromptUnavailable(fallbackReason ?? 'there is no speech engine')
  }

  async #findOrMake(engine: SpeechEngine, real: SpeechRequest, hash: string) {
    const there = await this.#files.find(hash)
    const found = there ?? (await this.#files.keep(hash, await engine.synthesise(real, this.#closing.signal)))
    // A file that another process made, or this one before it was killed, may lack its record.
    if (!there?.seenBefore) {
      const { file, fileSizeBytes, durationMs } = found
      this.#index?.made({ ...real, hash, filePath: file, fileSizeBytes, durationMs })
    }
    return { found, fromCache: there !== null }
  }
}

/** `err` is for the log, and only where it is not an engine's refusal: the disk's, or a mistake of ours. */
function explained(error: unknown): { code: string; message: string; err?: unknown } {
  if (error instanceof SpeechRefused) return { code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed'
  return { code, message: 'the audio could not be made or written to disk', err: error }
}
