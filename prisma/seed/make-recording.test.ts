import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWav } from '../../ivr-runtime/src/speech/wav.ts'
import { makeRecording } from './make-recording.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ominis-recording-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a recording is there to be played, and lasts as long as it takes to say it', async () => {
  const file = await makeRecording(join(folder, 'recordings'), 'hours.wav', 'We are open from nine to five.')
  expect(file).toBe(join(folder, 'recordings', 'hours.wav'))
  const { sampleRateHz, pcm } = readWav(await readFile(file))
  expect(pcm.length / 2 / sampleRateHz).toBeGreaterThan(1)
})

test('where no flow may name the folder, the name alone is left', async () => {
  expect(await makeRecording(join(folder, "Ada's {data}"), 'hours.wav', 'We are open.')).toBe('hours.wav')
})
