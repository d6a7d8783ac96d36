/** Side lobes of the filter, in dB: far below the noise of 16 bits. */
const stopbandDb = 90
/** From the end of the passband to the beginning of the stopband, as a share of the cut-off frequency. */
const transition = 0.16

/**
 * Changes the sample rate by an exact ratio with a windowed sinc (Kaiser), piece by piece, without delay. What lies
 * below 0.92 of the lower of the two Nyquist frequencies passes; what would fold back below that is 90 dB down.
 */
export class Resampler {
  readonly #up: number
  readonly #down: number
  readonly #half: number
  readonly #cutoff: number
  readonly #phases = new Map<number, Float64Array>()
  /** Input that later output may need; its first sample has the number `#firstAt`. */
  #kept: Float32Array
  #firstAt: number
  #pushed = 0
  #made = 0

  constructor(fromHz: number, toHz: number) {
    const common = greatestCommonDivisor(fromHz, toHz)
    this.#up = toHz / common
    this.#down = fromHz / common
    this.#cutoff = 0.5 * Math.min(1, toHz / fromHz)
    // Kaiser's formula for the length of a filter.
    const taps = (stopbandDb - 8) / (2.285 * 2 * Math.PI * transition * this.#cutoff)
    this.#half = Math.ceil(taps / 2)
    this.#kept = new Float32Array(this.#half)
    this.#firstAt = -this.#half
  }

  /** The output that this piece of input completes. */
  push(input: Float32Array): Float32Array {
    if (this.#up === this.#down) return input
    this.#pushed += input.length
    return this.#make(input, Math.floor(((this.#pushed - this.#half) * this.#up) / this.#down))
  }

  /** The rest, at the end of the input. */
  flush(): Float32Array {
    if (this.#up === this.#down) return new Float32Array(0)
    return this.#make(new Float32Array(this.#half + 1), Math.ceil((this.#pushed * this.#up) / this.#down))
  }

  #make(input: Float32Array, until: number): Float32Array {
    const samples = new Float32Array(this.#kept.length + input.length)
    samples.set(this.#kept)
    samples.set(input, this.#kept.length)
    const output = new Float32Array(Math.max(0, until - this.#made))
    const taps = 2 * this.#half
    for (let at = 0; at < output.length; at++) {
      const position = (this.#made + at) * this.#down
      const filter = this.#filter(position % this.#up)
      const first = Math.floor(position / this.#up) - this.#half + 1 - this.#firstAt
      let sum = 0
      for (let tap = 0; tap < taps; tap++) sum += (filter[tap] as number) * (samples[first + tap] as number)
      output[at] = sum
    }
    this.#made += output.length
    const neededFrom = Math.floor((this.#made * this.#down) / this.#up) - this.#half + 1
    const drop = Math.max(0, Math.min(samples.length, neededFrom - this.#firstAt))
    this.#kept = samples.slice(drop)
    this.#firstAt += drop
    return output
  }

  /** The filter for output that lies `phase / up` after an input sample. */
  #filter(phase: number): Float64Array {
    const known = this.#phases.get(phase)
    if (known) return known
    const half = this.#half
    const filter = Float64Array.from({ length: 2 * half }, (_, tap) => {
      const distance = tap - half + 1 - phase / this.#up
      return sinc(2 * this.#cutoff * distance) * kaiser(distance / half)
    })
    const sum = filter.reduce((total, value) => total + value, 0)
    const made = filter.map((value) => value / sum)
    this.#phases.set(phase, made)
    return made
  }
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

const beta = 0.1102 * (stopbandDb - 8.7)

const kaiser = (x: number) => (Math.abs(x) >= 1 ? 0 : bessel0(beta * Math.sqrt(1 - x * x)) / bessel0(beta))

/** The modified Bessel function of the first kind and order 0. */
function bessel0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
