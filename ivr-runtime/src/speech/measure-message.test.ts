import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureMessage } from './measure-message.ts'
import { writeWav } from './wav.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ominis-measure-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const sampleRateHz = 8_000

/** Samples of `level`, for `ms`. */
const sound = (ms: number, level: number) =>
  Array.from({ length: (sampleRateHz * ms) / 1000 }, (_, at) => (at % 2 === 0 ? level : -level))

async function measured(samples: number[]) {
  const file = join(dir, 'message.wav')
  await writeFile(file, writeWav({ sampleRateHz, pcm: new Uint8Array(new Int16Array(samples).buffer) }))
  return measureMessage(file)
}

test.each([
  ['nothing at all', sound(4_000, 0), true],
  ['the noise of a line', sound(4_000, 150), true],
  ['a click', [...sound(2_000, 10), ...sound(100, 20_000), ...sound(1_900, 10)], true],
  ['a word after three seconds', [...sound(3_000, 0), ...sound(300, 3_000), ...sound(700, 0)], false],
  ['speech throughout', sound(4_000, 3_000), false],
])('%s: silent %s', async (_, samples, silent) => {
  expect(await measured(samples)).toEqual({ durationMs: 4_000, silent })
})

test.each(['missing.wav', 'broken.wav', 'empty.wav'])('%s is not measured', async (name) => {
  await writeFile(join(dir, 'broken.wav'), 'RIFF and nothing')
  await writeFile(join(dir, 'empty.wav'), '')
  expect(await measureMessage(join(dir, name))).toBeNull()
})
