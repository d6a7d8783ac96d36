import { expect, test } from 'vitest'
import { samplesOf, speechLike, tone } from '../testing/make-sound.ts'
import { ceilingDbTp, level, targetLufs } from './level.ts'
import { loudnessOf } from './loudness.ts'
import { truePeakOf } from './true-peak.ts'

const db = (amplitude: number) => 20 * Math.log10(amplitude)
const speech = (gainDb: number) => samplesOf(speechLike, 6, 16_000).map((sample) => sample * 10 ** (gainDb / 20))

test.each([-25, -6, 0, 12])('a voice %i dB away from usual comes out as loud as a prompt', (gainDb) => {
  const samples = speech(gainDb)
  const levelled = level(samples, 16_000)
  expect(levelled?.lufs).toBeCloseTo(targetLufs, 1)
  expect(loudnessOf(samples, 16_000)).toBeCloseTo(targetLufs, 1)
  expect(levelled?.sourceLufs).toBeCloseTo(loudnessOf(speech(gainDb), 16_000), 3)
})

test('a voice with claps in it is as loud as others, and the claps are held below the ceiling', () => {
  const samples = speech(-20)
  for (let clap = 1; clap < 6; clap++) samples.fill(0.9, clap * 15_000, clap * 15_000 + 40)
  const levelled = level(samples, 16_000)
  expect(levelled?.lufs).toBeGreaterThan(targetLufs - 1)
  expect(db(truePeakOf(samples))).toBeLessThanOrEqual(ceilingDbTp + 0.01)
})

test('a peak between two samples counts as a peak', () => {
  // A quarter of the sample rate, so that every sample lies at 0.71 of the wave's height.
  const between = samplesOf((sec) => Math.sin(2 * Math.PI * 4000 * sec + Math.PI / 4), 1, 16_000)
  expect(Math.max(...between)).toBeCloseTo(Math.SQRT1_2, 3)
  expect(truePeakOf(between)).toBeGreaterThan(0.98)
})

test('a whisper is lifted by 30 dB at most, and silence is left alone', () => {
  expect(level(samplesOf(tone(1000, -60), 2, 16_000), 16_000)?.lufs).toBeCloseTo(-33, 0)
  expect(level(new Float32Array(16_000), 16_000)).toBeNull()
})
