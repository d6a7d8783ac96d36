import { expect, test } from 'vitest'
import { samplesOf, tone } from '../testing/make-sound.ts'
import { loudnessOf } from './loudness.ts'

const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]))

test.each([48_000, 44_100, 16_000])(
  'at %i Hz a full-scale tone of 997 Hz measures −3.01, as the standard has it',
  (rate) => {
    expect(loudnessOf(samplesOf(tone(997, 0), 5, rate), rate)).toBeCloseTo(-3.01, 1)
  },
)

test('a tone that is 20 dB softer measures 20 LU less', () => {
  expect(loudnessOf(samplesOf(tone(997, -20), 5, 16_000), 16_000)).toBeCloseTo(-23.01, 1)
})

test('low tones count less and high ones more, as an ear has it', () => {
  const at = (frequencyHz: number) => loudnessOf(samplesOf(tone(frequencyHz, -20), 5, 48_000), 48_000)
  expect(at(40)).toBeLessThan(at(997) - 3)
  expect(at(4_000)).toBeCloseTo(at(997) + 3.3, 0)
})

// EBU Tech 3341, cases 3 and 4, for one channel instead of two: 3.01 LU less.
test('pauses and soft parts do not lower the loudness of the rest', () => {
  const part = (db: number, sec: number) => samplesOf(tone(1000, db), sec, 48_000)
  expect(loudnessOf(joined(part(-36, 10), part(-23, 60), part(-36, 10)), 48_000)).toBeCloseTo(-26.01, 1)
  const withSilence = joined(part(-72, 10), part(-36, 10), part(-23, 60), part(-36, 10), part(-72, 10))
  expect(loudnessOf(withSilence, 48_000)).toBeCloseTo(-26.01, 1)
})

test('silence has no loudness, and a word of 200 ms has one', () => {
  expect(loudnessOf(new Float32Array(16_000), 16_000)).toBe(-Infinity)
  expect(loudnessOf(samplesOf(tone(997, -20), 0.2, 16_000), 16_000)).toBeCloseTo(-23, 0)
})
