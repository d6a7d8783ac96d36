import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach } from 'vitest'
import type { PromptEntry } from '../../ports/prompt-index.ts'
import { FliteEngine } from '../flite-engine.ts'
import { PromptCache, type PromptCacheOptions } from '../prompt-cache.ts'
import { buildSpeechChain, type SpeechChainOptions } from '../speech-chain.ts'
import { openAiServer } from './openai-server.ts'

export const welcome = { text: 'Welcome to support.', voice: 'nova', language: 'en', model: 'tts-1-hd' }

/** Caches of prompts in a folder, with an OpenAI of their own and what they told, anew for each test of the file that calls this. */
export function cachedPrompts() {
  const flite = new FliteEngine()
  const fresh = async () => ({
    dir: await mkdtemp(join(tmpdir(), 'prompts-')),
    server: await openAiServer(),
    logged: [] as Record<string, unknown>[],
    made: [] as PromptEntry[],
    used: [] as string[],
  })
  const world = {} as Awaited<ReturnType<typeof fresh>>
  beforeEach(async () => {
    Object.assign(world, await fresh())
  })
  afterEach(async () => {
    await world.server.close()
    await rm(world.dir, { recursive: true, force: true })
  })
  afterAll(() => flite.close())
  return Object.assign(world, {
    /** Looks at its files every time, unless told otherwise. */
    cache(
      options: Partial<SpeechChainOptions> = {},
      into = world.dir,
      trustedForMs = 0,
      more: Partial<PromptCacheOptions> = {},
    ) {
      const log = (about: Record<string, unknown>) => void world.logged.push(about)
      const logger = { warn: log, info: log } as unknown as SpeechChainOptions['logger']
      const engines = buildSpeechChain({
        engine: null,
        openaiApiKey: 'sk-secret-4f2a',
        openaiBaseUrl: world.server.baseUrl,
        offline: { flite, espeak: null },
        openaiTimeoutMs: 5_000,
        logger,
        ...options,
      })
      const index = {
        made: (entry: PromptEntry) => void world.made.push(entry),
        used: (hash: string) => void world.used.push(hash),
      }
      return new PromptCache({ dir: into, engines, index, logger, trustedForMs, ...more })
    },
  })
}
