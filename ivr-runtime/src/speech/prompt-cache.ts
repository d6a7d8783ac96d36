import type { Logger } from 'pino'
import type { PromptIndex } from '../ports/prompt-index.ts'
import { type SpeechEngine, type SpeechEngineName, SpeechRefused, type SpeechRequest } from '../ports/speech-engine.ts'
import { cacheKey } from './cache-key.ts'
import { PromptStore, type StoredPrompt } from './prompt-store.ts'
import { PromptUnavailable } from './prompt-unavailable.ts'
import { SingleFlight } from './single-flight.ts'
import { SlowEngines } from './slow-engines.ts'
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
  /** Where prompts are written while `dir` takes nothing; on another disk or in memory. Left out: nowhere. */
  spareDir?: string
  /** How long `dir` is left alone after it refused. */
  refusedForMs?: number
  /**
   * How long `prompt` waits for an engine that is not the last of the chain; then the next one speaks, and what the slow
   * one makes is there for a later caller. Left out: as long as the engine itself takes.
   */
  patienceMs?: number
  /** How long an engine that kept callers waiting is passed over before one of them tries it again. */
  slowPauseMs?: number
}

export type PromptOptions = {
  /** The switch did not find the file: look again, and make it again where it is gone. */
  fresh?: boolean
}

export type WarmOptions = {
  /** How many prompts are made at a time; a caller's prompt waits behind as many. */
  concurrency?: number
  onProgress?: (progress: WarmProgress) => void
  signal?: AbortSignal
}
type Made = { found: StoredPrompt; fromCache: boolean }
type How = { fresh: boolean; patienceMs: number | null }
/** Counted in distinct prompts. */
export type WarmProgress = { ready: number; failed: number; total: number }

/**
 * Prompts as WAV files under the SHA-256 of what they say. A prompt is made once, however many ask for it at a time; when an
 * engine refuses, the next one of the chain speaks, under its own key.
 */
export class PromptCache {
  readonly #engines: SpeechChain
  readonly #store: PromptStore
  readonly #patienceMs: number | null
  readonly #slow: SlowEngines
  readonly #index: PromptIndex | undefined
  readonly #logger: Pick<Logger, 'warn'>
  readonly #closing = new AbortController()
  readonly #wanted = new SingleFlight<Prompt>()
  readonly #making = new SingleFlight<Made>()

  constructor(options: PromptCacheOptions) {
    const { dir, engines, index, logger, trustedForMs = 1_000, spareDir = null, refusedForMs = 30_000 } = options
    this.#engines = engines
    this.#store = new PromptStore({ dir, spareDir, trustedForMs, refusedForMs, logger })
    this.#patienceMs = options.patienceMs ?? null
    this.#slow = new SlowEngines(options.slowPauseMs ?? 15_000)
    this.#index = index
    this.#logger = logger
  }

  /** The prompt, from disk or newly made. Throws PromptUnavailable when every engine refused or nothing can be written. */
  async prompt(request: SpeechRequest, { fresh = false }: PromptOptions = {}): Promise<Prompt> {
    const prompt = await this.#obtain(request, { fresh, patienceMs: this.#patienceMs })
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
        const outcome = await this.#obtain(request, { fresh: false, patienceMs: null }).then(
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
    return this.#store.clear(olderThanMs)
  }

  /** Gives up what is being synthesised. */
  close(): void {
    this.#closing.abort()
  }

  async #obtain(request: SpeechRequest, how: How): Promise<Prompt> {
    const key = `${how.fresh} ${how.patienceMs} ${cacheKey(request)}`
    const { result, joined } = this.#wanted.run(key, () => this.#fromFirstAble(request, how))
    const prompt = await result
    return joined ? { ...prompt, fromCache: true } : prompt
  }

  async #fromFirstAble(request: SpeechRequest, { fresh, patienceMs }: How): Promise<Prompt> {
    let fallbackReason: string | null = null
    const engines = this.#engines(request)
    for (const engine of engines) {
      const real = engine.resolve(request)
      const hash = cacheKey(real)
      try {
        const limitMs = engine === engines.at(-1) ? null : patienceMs
        if (fresh) this.#store.forget(hash)
        if (limitMs !== null && this.#slow.isSlow(engine.name)) await this.#passOver(engine.name, hash)
        const { result, joined } = this.#making.run(`${fresh} ${hash}`, () => this.#findOrMake(engine, real, hash))
        const { found, fromCache } = await (limitMs === null ? result : this.#patiently(engine.name, limitMs, result))
        const { file, durationMs } = found
        return { ...real, file, hash, engine: engine.name, durationMs, fromCache: joined || fromCache, fallbackReason }
      } catch (error) {
        const { code, message, err } = explained(error)
        // What is said once may hold a caller's digits, and a few digits can be guessed from their hash.
        const about = { engine: engine.name, code, ...(this.#index && { hash }), reason: message, err }
        this.#logger.warn(about, 'a prompt could not be made by this engine')
        fallbackReason ??= `${engine.name} ${code}: ${message}`
      }
    }
    throw new PromptUnavailable(fallbackReason ?? 'there is no speech engine')
  }

  async #findOrMake(engine: SpeechEngine, real: SpeechRequest, hash: string) {
    const there = await this.#store.find(hash)
    const found = there ?? (await this.#store.keep(hash, await engine.synthesise(real, this.#closing.signal)))
    // A file that another process made, or this one before it was killed, may lack its record.
    if (!there?.seenBefore && !found.spare) {
      const { file, fileSizeBytes, durationMs } = found
      this.#index?.made({ ...real, hash, filePath: file, fileSizeBytes, durationMs })
    }
    return { found, fromCache: there !== null }
  }

  /** Throws where a caller should not wait for an engine that kept the ones before waiting. */
  async #passOver(engine: SpeechEngineName, hash: string): Promise<void> {
    if ((await this.#store.find(hash)) || !this.#slow.passesOver(engine)) return
    throw new SpeechRefused(engine, 'timeout', 'it kept callers waiting; it is left alone for a while')
  }

  async #patiently(engine: SpeechEngineName, limitMs: number, work: Promise<Made>): Promise<Made> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        this.#slow.keptWaiting(engine)
        fail(new SpeechRefused(engine, 'timeout', `a caller does not wait more than ${limitMs} ms`))
      }, limitMs)
    })
    try {
      const made = await Promise.race([work, limit])
      if (!made.fromCache) this.#slow.inTime(engine)
      return made
    } finally {
      clearTimeout(timer)
    }
  }
}

/** `err` is for the log, and only where it is not an engine's refusal: the disk's, or a mistake of ours. */
function explained(error: unknown): { code: string; message: string; err?: unknown } {
  if (error instanceof SpeechRefused) return { code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed'
  return { code, message: 'the audio could not be made or written to disk', err: error }
}
