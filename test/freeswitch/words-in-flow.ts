import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pino } from 'pino'
import type { Flow } from '../../ivr-runtime/src/domain/flow/flow.ts'
import { flowPrompts } from '../../ivr-runtime/src/domain/flow/flow-prompts.ts'
import { findOfflineEngines } from '../../ivr-runtime/src/speech/offline-engines.ts'
import { PromptCache } from '../../ivr-runtime/src/speech/prompt-cache.ts'
import { buildSpeechChain } from '../../ivr-runtime/src/speech/speech-chain.ts'
import { type TelephoneSound, telephoneSound } from './hearing/telephone-sound.ts'

/** What can be heard in calls: how it sounds by its words, and its words by the file that holds them. */
export type Words = { sounds: Map<string, TelephoneSound>; files: Map<string, string> }

/** Speaks everything that a flow says into `audioDir`, where its runtime then finds it, and adds other recordings. */
export async function wordsIn(flow: Flow, audioDir: string, recordings: readonly string[]): Promise<Words> {
  const logger = pino({ level: 'silent' })
  const offline = await findOfflineEngines()
  const engines = buildSpeechChain({ engine: 'flite', openaiApiKey: null, openaiBaseUrl: null, offline, logger })
  const cache = new PromptCache({ dir: audioDir, engines, logger })
  const words: Words = { sounds: new Map(), files: new Map() }
  const add = async (name: string, file: string) => {
    words.sounds.set(name, telephoneSound(await readFile(file)))
    words.files.set(file, name)
  }
  for (const utterance of flowPrompts(flow)) {
    const { text, voice } = utterance
    await add(words.sounds.has(text) ? `${text} (${voice})` : text, (await cache.prompt(utterance)).file)
  }
  for (const file of recordings) await add(basename(file, '.wav'), file)
  cache.close()
  await offline.flite.close()
  return words
}
