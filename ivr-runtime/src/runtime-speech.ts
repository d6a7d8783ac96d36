import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { RuntimeMetrics } from './adapters/http/metrics.ts'
import { parseSecretsKey } from './adapters/postgres/decrypt-secret.ts'
import type { IvrRow } from './adapters/postgres/read-ivr.ts'
import { openSpeechSettings, type SpeechSettings } from './adapters/postgres/speech-settings.ts'
import { measuredSpeech } from './adapters/telemetry/measured-speech.ts'
import { ChangingSpeech } from './call/changing-speech.ts'
import type { Env } from './env.ts'
import type { PromptIndex } from './ports/prompt-index.ts'
import type { PromptSource } from './ports/prompt-source.ts'
import { clearRegularly } from './speech/clear-regularly.ts'
import { findOfflineEngines } from './speech/offline-engines.ts'
import { passingDir } from './speech/passing-dir.ts'
import { PromptCache } from './speech/prompt-cache.ts'
import { buildSpeechChain } from './speech/speech-chain.ts'

/** A caller who waits hears the offline engine rather than nothing. */
const patienceMs = 5_000
const passingLivesMs = 3_600_000
const clearEveryMs = 600_000

type Options = { env: Env; index: PromptIndex; metrics: RuntimeMetrics; logger: Logger }

/** The speech of one runtime: prompts that are kept, words said once, and the settings of its IVR, which may change. */
export class RuntimeSpeech {
  readonly kept: ChangingSpeech
  readonly passing: ChangingSpeech
  /** Both without any remote engine, whatever the settings. */
  readonly offline: { speech: PromptSource; passingSpeech: PromptSource }
  readonly #options: Options
  readonly #offline: Awaited<ReturnType<typeof findOfflineEngines>>
  readonly #secretsKey: Buffer | null
  readonly #stopClearing: () => void
  #settings: SpeechSettings = { engine: null, openaiApiKey: null }
  #keyProblem: string | null = null

  private constructor(options: Options, offline: Awaited<ReturnType<typeof findOfflineEngines>>) {
    const { env, logger } = options
    this.#options = options
    this.#offline = offline
    this.#secretsKey = env.SECRETS_KEY ? parseSecretsKey(env.SECRETS_KEY) : null
    const { kept, passing } = this.#caches()
    this.kept = new ChangingSpeech(kept)
    this.passing = new ChangingSpeech(passing)
    const without = this.#caches({ engine: 'flite', openaiApiKey: null })
    this.offline = { speech: without.kept, passingSpeech: without.passing }
    this.#stopClearing = clearRegularly(passing, { olderThanMs: passingLivesMs, everyMs: clearEveryMs, logger })
  }

  static async open(options: Options): Promise<RuntimeSpeech> {
    return new RuntimeSpeech(options, await findOfflineEngines())
  }

  /** Takes the settings of the IVR's row. True: they changed, and prompts are to be made anew. */
  use(row: IvrRow): boolean {
    const { logger } = this.#options
    const { settings, problem } = openSpeechSettings(row, this.#secretsKey)
    if (problem && problem !== this.#keyProblem) {
      logger.error({ reason: problem }, "the IVR's OpenAI key cannot be used")
    }
    this.#keyProblem = problem
    const { engine, openaiApiKey } = settings
    if (engine === this.#settings.engine && openaiApiKey === this.#settings.openaiApiKey) return false
    this.#settings = settings
    const { kept, passing } = this.#caches()
    this.kept.use(kept)
    this.passing.use(passing)
    logger.info({ engine, ownKey: openaiApiKey !== null }, 'speech settings are in force')
    return true
  }

  close(): void {
    this.#stopClearing()
  }

  #caches({ engine, openaiApiKey }: SpeechSettings = this.#settings) {
    const { env, index, metrics, logger } = this.#options
    const chain = buildSpeechChain({
      engine,
      openaiApiKey: openaiApiKey ?? env.OPENAI_API_KEY ?? null,
      openaiBaseUrl: env.OPENAI_BASE_URL ?? null,
      offline: this.#offline,
      logger,
      guard: { onState: (engine, state) => metrics.speechBreaker(engine, state) },
    })
    const engines = measuredSpeech(chain, metrics)
    const spare = env.SPARE_AUDIO_DIR ?? join(tmpdir(), 'ivr-audio', env.TENANT_ID)
    const how = { patienceMs, engines, logger }
    return {
      kept: new PromptCache({ dir: env.AUDIO_DIR, spareDir: spare, index, ...how }),
      passing: new PromptCache({ dir: passingDir(env.AUDIO_DIR), spareDir: passingDir(spare), ...how }),
    }
  }
}
