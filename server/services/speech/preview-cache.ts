import { createHash } from 'node:crypto'
import { PromptCache } from 'ivr-runtime/speech/prompt-cache'
import { buildSpeechChain } from 'ivr-runtime/speech/speech-chain'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Services } from '../services.ts'
import { previewDir } from './audio-dirs.ts'
import { offlineEngines } from './offline-engines.ts'

const maxKept = 100
const previewsLiveMs = 24 * 3_600_000

type Kept = { settings: string; cache: PromptCache }
const kept = new WeakMap<Services['db'], Map<number, Kept>>()

/** Speaks previews of an IVR as its runtime would, into a folder of their own; kept while its settings stay. */
export async function previewCache(services: Services, ivr: Ivr): Promise<PromptCache> {
  const offline = await offlineEngines()
  const caches = kept.get(services.db) ?? new Map<number, Kept>()
  kept.set(services.db, caches)
  const openaiApiKey = openKey(services, ivr) ?? services.speech.openaiApiKey
  const settings = createHash('sha256')
    .update(JSON.stringify([ivr.speechEngine, openaiApiKey]))
    .digest('hex')
  const known = caches.get(ivr.id)
  if (known?.settings === settings) return known.cache

  const { logger, audioDir } = services
  const { openaiBaseUrl } = services.speech
  const engines = buildSpeechChain({ engine: ivr.speechEngine, openaiApiKey, openaiBaseUrl, offline, logger })
  const cache = new PromptCache({ dir: previewDir(audioDir, ivr.id), engines, logger })
  caches.delete(ivr.id)
  caches.set(ivr.id, { settings, cache })
  const [oldest] = caches.keys()
  if (caches.size > maxKept && oldest !== undefined) caches.delete(oldest)
  await cache.clear({ olderThanMs: previewsLiveMs })
  return cache
}

function openKey({ secrets, logger }: Services, ivr: Ivr): string | null {
  if (ivr.openaiApiKey === null) return null
  try {
    return secrets.decrypt(ivr.openaiApiKey)
  } catch {
    logger.warn({ ivrId: ivr.id }, 'the OpenAI key of an IVR cannot be read: was SECRETS_KEY changed?')
    return null
  }
}
