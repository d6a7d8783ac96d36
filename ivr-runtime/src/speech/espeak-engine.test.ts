import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { EspeakEngine } from './espeak-engine.ts'
import { durationMsOf, readWav } from './wav.ts'

const program = fileURLToPath(new URL('./testing/espeak-stand-in.mjs', import.meta.url))
const request = { text: 'Willkommen.', voice: 'nova', language: 'de', model: 'tts-1' }
const never = () => new AbortController().signal

let dir: string
let espeak: EspeakEngine
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'espeak-'))
  vi.stubEnv('ESPEAK_LOG', join(dir, 'log'))
  const found = await EspeakEngine.find(program)
  if (!found) throw new Error('the stand-in did not list its voices')
  espeak = found
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(dir, { recursive: true })
})

describe('espeak-ng', () => {
  test('is not there where the program is not installed', async () => {
    expect(await EspeakEngine.find('no-such-program')).toBeNull()
  })

  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr', 'fr-fr'],
    ['fr-BE', 'fr-be'],
    ['pt_BR', 'pt-br'],
    ['pt-PT', 'pt-br'],
    ['zh', 'cmn'],
    ['zh-CN', 'cmn'],
    ['en', 'en-gb'],
    ['xx', null],
  ])('speaks %s as %s', (language, voice) => {
    expect(espeak.voiceFor(language)).toBe(voice)
  })

  test('owns up to its voice and model, and keeps a voice of its own', () => {
    expect(espeak.resolve(request)).toEqual({ ...request, voice: 'de', language: 'de', model: 'espeak-ng' })
    expect(espeak.resolve({ ...request, voice: 'fr-be' })).toMatchObject({ voice: 'fr-be', language: 'fr-be' })
  })

  test('is given the text on its input, never on a command line, and its open sizes are closed', async () => {
    const text = '-v en; $(reboot) `id` [[h@loU]]\u0000'
    const wav = await espeak.synthesise({ ...request, text }, never())
    expect(durationMsOf(readWav(wav))).toBe(500)
    expect(new DataView(wav.buffer).getUint32(40, true)).toBe(22_050)
    const call = JSON.parse((await readFile(join(dir, 'log'), 'utf8')).trim().split('\n').at(-1) ?? '')
    expect(call).toEqual({
      args: ['--stdin', '--stdout', '-b', '1', '-v', 'de'],
      text: '-v en; $(reboot) `id` [h@loU]] ',
    })
  })

  test('says nothing for a moment when there is nothing to say', async () => {
    expect(durationMsOf(readWav(await espeak.synthesise({ ...request, text: '' }, never())))).toBe(250)
  })

  test('refuses a language it does not have, and when the program fails', async () => {
    await expect(espeak.synthesise({ ...request, language: 'xx' }, never())).rejects.toMatchObject({ code: 'refused' })
    const failing = espeak.synthesise({ ...request, text: 'fail' }, never())
    await expect(failing).rejects.toMatchObject({ code: 'server_error' })
  })

  test('ends the program when nobody waits any more', async () => {
    const hanging = espeak.synthesise({ ...request, text: 'hang' }, AbortSignal.timeout(300))
    await expect(hanging).rejects.toMatchObject({ code: 'timeout' })
  })
})
