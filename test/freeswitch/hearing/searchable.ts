import { fourier } from './fourier.ts'
import type { TelephoneSound } from './telephone-sound.ts'

/** Where a sound begins in another (in samples), and how alike the two are there: 1 is the same but for loudness. */
export type Found = { at: number; likeness: number }

/** Quieter than this (mean square) is silence: noise of a line is like anything. */
const leastPower = 1e-7
const mostBlock = 16_384

/**
 * What is heard in a recording, apart from how loud and in which voice: vowels of one voice are much alike in their low
 * tones, so both sides are lifted by 6 dB an octave before they are compared.
 */
export const lifted = (sound: TelephoneSound): TelephoneSound =>
  sound.map((sample, i) => sample - 0.97 * (i > 0 ? (sound[i - 1] as number) : 0))

type Block = { start: number; re: Float64Array; im: Float64Array }

/** A recording in which many sounds of one length are looked for. All are `lifted`. */
export class Searchable {
  readonly #heard: TelephoneSound
  readonly #length: number
  readonly #blockSize: number
  readonly #blocks: Block[] = []
  /** Energy of the `length` samples that begin at each place. */
  readonly #energies: Float64Array

  constructor(heard: TelephoneSound, length: number) {
    this.#heard = heard
    this.#length = length
    this.#energies = runningEnergies(heard, length)
    let size = 4_096
    while (size < mostBlock && size < heard.length + length) size *= 2
    this.#blockSize = size
    const usable = size - length + 1
    for (let start = 0; start + length <= heard.length; start += usable) {
      // Nothing is found in silence.
      if (!this.#energies.subarray(start, start + usable).some((energy) => energy >= leastPower * length)) continue
      const re = new Float64Array(size)
      const im = new Float64Array(size)
      re.set(heard.subarray(start, start + size))
      fourier(re, im)
      this.#blocks.push({ start, re, im })
    }
  }

  /**
   * For each of two sounds every place that is like it: peaks of the normalised cross-correlation of at least
   * `leastLikeness`, the best of each stretch as long as the sound. Two cost no more than one.
   */
  find(one: TelephoneSound, other: TelephoneSound, leastLikeness: number): [Found[], Found[]] {
    const size = this.#blockSize
    const wantedRe = new Float64Array(size)
    const wantedIm = new Float64Array(size)
    wantedRe.set(one)
    wantedIm.set(other)
    fourier(wantedRe, wantedIm)
    const found: [Found[], Found[]] = [[], []]
    const energies = [energyOf(one), energyOf(other)] as const
    const re = new Float64Array(size)
    const im = new Float64Array(size)
    for (const block of this.#blocks) {
      // Correlation with `one` in the real part, with `other` in the imaginary one: heard × the mirrored spectrum.
      for (let k = 0; k < size; k++) {
        const mirrored = k === 0 ? 0 : size - k
        const [a, b] = [block.re[k] as number, block.im[k] as number]
        const [c, d] = [wantedRe[mirrored] as number, wantedIm[mirrored] as number]
        re[k] = a * c - b * d
        im[k] = a * d + b * c
      }
      fourier(re, im, true)
      this.#collect(found[0], block.start, re, energies[0], leastLikeness)
      this.#collect(found[1], block.start, im, energies[1], leastLikeness)
    }
    return found
  }

  /** How alike a sound and the recording are at best around a place. */
  around(sound: TelephoneSound, place: number, reach: number): Found {
    let best: Found = { at: place, likeness: 0 }
    const energy = energyOf(sound)
    const last = Math.min(this.#heard.length - sound.length, place + reach)
    for (let at = Math.max(0, place - reach); at <= last; at++) {
      const heardEnergy = this.#energies[at] as number
      if (heardEnergy < leastPower * sound.length) continue
      let product = 0
      for (let k = 0; k < sound.length; k++) product += (this.#heard[at + k] as number) * (sound[k] as number)
      const likeness = product / Math.sqrt(heardEnergy * energy)
      if (likeness > best.likeness) best = { at, likeness }
    }
    return best
  }

  #collect(found: Found[], start: number, products: Float64Array, energy: number, leastLikeness: number): void {
    if (energy < leastPower * this.#length) return
    const usable = Math.min(this.#blockSize - this.#length + 1, this.#heard.length - this.#length + 1 - start)
    for (let k = 0; k < usable; k++) {
      const heardEnergy = this.#energies[start + k] as number
      if (heardEnergy < leastPower * this.#length) continue
      const likeness = (products[k] as number) / this.#blockSize / Math.sqrt(heardEnergy * energy)
      if (likeness < leastLikeness) continue
      const last = found.at(-1)
      if (!last || start + k - last.at >= this.#length) found.push({ at: start + k, likeness })
      else if (likeness > last.likeness) found[found.length - 1] = { at: start + k, likeness }
    }
  }
}

function runningEnergies(samples: TelephoneSound, length: number): Float64Array {
  const energies = new Float64Array(Math.max(0, samples.length - length + 1))
  let energy = energyOf(samples.subarray(0, length))
  for (let at = 0; at < energies.length; at++) {
    energies[at] = Math.max(0, energy)
    energy += (samples[at + length] ?? 0) ** 2 - (samples[at] as number) ** 2
  }
  return energies
}

function energyOf(samples: TelephoneSound): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return sum
}
