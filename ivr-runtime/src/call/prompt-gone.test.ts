import { mkdtemp, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { flowOf, startCallWorld } from '../../test/call-world.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import type { PromptSource } from '../ports/prompt-source.ts'
import { findOfflineEngines } from '../speech/offline-engines.ts'
import { PromptCache } from '../speech/prompt-cache.ts'
import { buildSpeechChain } from '../speech/speech-chain.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ominis-gone-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** Each file is deleted once, right after it was looked up and before the switch plays it. */
async function forgetful(): Promise<PromptSource> {
  const logger = pino({ level: 'silent' })
  const offline = await findOfflineEngines()
  const engines = buildSpeechChain({ engine: 'flite', openaiApiKey: null, openaiBaseUrl: null, offline, logger })
  const cache = new PromptCache({ dir, engines, logger, trustedForMs: 60_000 })
  const gone = new Set<string>()
  return {
    async prompt(request, options) {
      const prompt = await cache.prompt(request, options)
      if (!gone.has(prompt.file)) await unlink(prompt.file)
      gone.add(prompt.file)
      return prompt
    },
  }
}

test('prompts that went between the look at them and their playing are made again and heard', async () => {
  const flow = flowOf(supportHotline())
  const published = { version: 1, flow, allowedHosts: [], allowedDialStrings: [], hoursOverrides: new Map() }
  const world = await startCallWorld(published, { speech: await forgetful() })
  const call = world.dial({ script: ['', '', ''] })
  const heard: string[][] = []
  call.on((event) => void (event.kind === 'playing' && heard.push(event.files)))
  const { outcome, steps } = await world.recordOf(call)
  await call.ended
  await world.close()
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...['answered', 'prompt', 'noInput', 'prompt', 'noInput', 'prompt', 'noInput', 'exit', 'said', 'ended'],
  ])
  expect(outcome).toMatchObject({ kind: 'hungUp', by: 'flow' })
  expect(heard, 'the menu three times, and the goodbye').toHaveLength(4)
})
