import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { flowOf, startCallWorld } from '../../../test/call-world.ts'
import { wavFile } from '../../../test/wav-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ominis-library-'))
})
afterEach(() => rm(folder, { recursive: true }))

const flow = flowOf({
  ivr: { name: 'support', defaultLanguage: 'en', defaultVoice: 'alloy', ttsModel: 'tts-1', rootMenuId: 'main' },
  menus: [
    {
      menuId: 'main',
      promptText: 'Press 1 for directions.',
      ttsVoice: null,
      kind: 'menu',
      config: null,
      language: null,
      translations: {},
      timeoutSeconds: 2,
      maxRetries: 1,
      invalidPrompt: null,
      options: [
        {
          digit: '1',
          actionType: 'play_audio',
          actionTarget: 'library:directions',
          actionConfig: { next: 'hangup' },
          description: null,
        },
      ],
    },
  ],
})

async function played(files: Record<string, string>) {
  const world = await startCallWorld(
    { version: 1, flow, allowedHosts: [], allowedDialStrings: [], hoursOverrides: new Map() },
    { recordings: { fileOf: (name) => files[name] ?? null } },
  )
  const heard: string[] = []
  const call = world.dial({ script: ['1'] })
  call.on((event) => {
    if (event.kind === 'playing') heard.push(...event.files)
  })
  const { steps } = await world.recordOf(call)
  await world.close()
  return { heard, step: steps.find(({ kind }) => kind === 'played') }
}

test('a recording of the library is played from its file', async () => {
  const file = join(folder, 'directions.wav')
  await writeFile(file, wavFile(500))
  const { heard, step } = await played({ directions: file })
  expect(heard).toContain(file)
  expect(step).toEqual({ kind: 'played', menuId: 'main', file: 'library:directions', found: true })
})

test('a recording that the library does not have, or whose file is gone, is passed over', async () => {
  expect((await played({})).step).toMatchObject({ found: false })
  expect((await played({ directions: join(folder, 'gone.wav') })).step).toMatchObject({ found: false })
})
