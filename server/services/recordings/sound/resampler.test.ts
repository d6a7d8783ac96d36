import { expect, test } from 'vitest'
import { Resampler } from './resampler.ts'

/** Feeds pieces of uneven length, as decoders give them. */
function resample(input: Float32Array, fromHz: number, toHz: number): Float32Array {
  const resampler = new Resampler(fromHz, toHz)
  const parts: Float32Array[] = []
  for (let at = 0, length = 1; at < input.length; at += length, length = (length * 7 + 3) % 1000) {
    parts.push(resampler.push(input.subarray(at, at + length)))
    length = Math.max(1, length)
  }
  parts.push(resampler.flush())
  return Float32Array.from(parts.flatMap((part) => [...part]))
}

const db = (ratio: number) => 20 * Math.log10(ratio)
const rms = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
const sine = (frequencyHz: number, sampleRateHz: number, length = sampleRateHz) =>
  Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * frequencyHz * at) / sampleRateHz))

const rates = [
  [48_000, 16_000],
  [44_100, 16_000],
  [22_254, 16_000],
  [8_000, 16_000],
  [192_000, 16_000],
] as const

test.each(rates)('a sweep keeps its strength and its place from %i to %i Hz', (fromHz, toHz) => {
  const top = 0.9 * (Math.min(fromHz, toHz) / 2)
  const sweep = (sec: number) => Math.sin(2 * Math.PI * (50 * sec + ((top - 50) * sec * sec) / 4))
  const input = Float32Array.from({ length: 2 * fromHz }, (_, at) => sweep(at / fromHz))
  const output = resample(input, fromHz, toHz)
  expect(output).toHaveLength(2 * toHz)
  // The ends, where the sweep begins out of nothing, are not compared.
  const wrong = output.subarray(toHz / 10, -toHz / 10).map((sample, at) => sample - sweep((at + toHz / 10) / toHz))
  expect(db(rms(wrong) * Math.SQRT2)).toBeLessThan(-80)
})

test('what the telephone cannot carry is gone, and does not come back as something else', () => {
  for (const frequencyHz of [8_700, 10_000, 15_000, 19_000, 23_500]) {
    const output = resample(sine(frequencyHz, 48_000), 48_000, 16_000)
    expect(db(rms(output.subarray(500, -500)))).toBeLessThan(-80)
  }
})

test('the same rate passes unchanged', () => {
  const input = sine(1000, 16_000, 1234)
  expect(resample(input, 16_000, 16_000)).toEqual(input)
})
