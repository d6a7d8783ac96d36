import { fourier } from './fourier.ts'
import type { TelephoneSound } from './telephone-sound.ts'

/** Where a sound begins in another (in samples), and how alike the two are there: 1 is the same but for loudness. */
export type Found = { at: number; likeness: number }

/** Quieter than this (mean square) is silence: noise of a line is like anything. */
const leastPower = 1e-7
const blockSize = 16_384

/**
 * What is heard in a recording, apart from how loud and in which voice: vowels of one voice are much alike in their low
 * tones, so both sides are lifted by 6 dB an octave before they are compared.
 */
export const lifted = (sound: TelephoneSound): TelephoneSound =>
  sound.map((sample, i) => sample - 0.97 * (i > 0 ? (sound[i - 1] as number) : 0))

/** A recording in which many short sounds are looked for. */
export class Searchable {
  readonly #heard: TelephoneSound
  readonly #longest: number
  readonly #blocks: { start: number; re: Float64Array; im: Float64Array }[] = []

  /** Sounds that are looked for have `longest` samples at most; both sides are `lifted`. */
  constructor(heard: TelephoneSound, longest: number) {
    this.#heard = heard
    this.#longest = longest
    const usable = blockSize - longest + 1
    for (let start = 0; start < heard.length; start += usable) {
      const re = new Float64Array(blockSize)
      const im = new Float64Array(blockSize)
      re.set(heard.subarray(start, start + blockSize))
      fourier(re, im)
      this.#blocks.push({ start, re, im })
    }
  }

  /**
   * Every place that is like `wanted`: peaks of the normalised cross-correlation of at least `leastLikeness`, the best of each
   * stretch as long as `wanted`.
   */
  find(wanted: TelephoneSound, leastLikeness: number): Found[] {
    const heard = this.#heard
    const wantedEnergy = energyOf(wanted)
    if (heard.length < wanted.length || wantedEnergy / wanted.length < leastPower) return []
    const products = this.#products(wanted)
    const found: Found[] = []
    let energy = energyOf(heard.subarray(0, wanted.length))
    for (let at = 0; at + wanted.length <= heard.length; at++) {
      if (energy / wanted.length >= leastPower) {
        const likeness = (products[at] as number) / Math.sqrt(energy * wantedEnergy)
        const last = found.at(-1)
        if (likeness >= leastLikeness) {
          if (!last || at - last.at >= wanted.length) found.push({ at, likeness })
          else if (likeness > last.likeness) found[found.length - 1] = { at, likeness }
        }
      }
      energy += (heard[at + wanted.length] ?? 0) ** 2 - (heard[at] as number) ** 2
    }
    return found
  }

  /** Sum of `heard[at + i] * wanted[i]` for each `at`. */
  #products(wanted: TelephoneSound): Float64Array {
    const wantedRe = new Float64Array(blockSize)
    const wantedIm = new Float64Array(blockSize)
    wantedRe.set(wanted)
    fourier(wantedRe, wantedIm)
    const products = new Float64Array(this.#heard.length)
    for (const block of this.#blocks) {
      const re = new Float64Array(blockSize)
      const im = new Float64Array(blockSize)
      for (let k = 0; k < blockSize; k++) {
        const [a, b] = [block.re[k] as number, block.im[k] as number]
        const [c, d] = [wantedRe[k] as number, wantedIm[k] as number]
        re[k] = a * c + b * d
        im[k] = b * c - a * d
      }
      fourier(re, im, true)
      const usable = Math.min(blockSize - this.#longest + 1, this.#heard.length - block.start)
      for (let k = 0; k < usable; k++) products[block.start + k] = (re[k] as number) / blockSize
    }
    return products
  }
}

function energyOf(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return sum
}
