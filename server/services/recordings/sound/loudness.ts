const segmentSec = 0.1
/** A block of 400 ms, a new one every 100 ms. */
const segmentsPerBlock = 4
const absoluteGateLufs = -70
const relativeGateLu = -10

/**
 * Gated loudness of one channel in LUFS, by ITU-R BS.1770-4: K-weighted, blocks of 400 ms, gates at −70 LUFS and at 10 LU
 * below what passes that. What is shorter than a block is one block. −Infinity: nothing passes the gates.
 */
export function loudnessOf(samples: Float32Array, sampleRateHz: number): number {
  const blocks = blockPowers(segmentPowers(samples, sampleRateHz))
  const audible = blocks.filter((power) => toLufs(power) > absoluteGateLufs)
  const gate = toLufs(mean(audible)) + relativeGateLu
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)))
}

const toLufs = (power: number) => -0.691 + 10 * Math.log10(power)

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean square of each 100 ms after K-weighting. */
function segmentPowers(samples: Float32Array, sampleRateHz: number): number[] {
  const length = Math.round(segmentSec * sampleRateHz)
  const shelf = new Biquad(highShelf(sampleRateHz))
  const pass = new Biquad(highPass(sampleRateHz))
  const powers: number[] = []
  let sum = 0
  let count = 0
  for (const sample of samples) {
    const weighted = pass.next(shelf.next(sample))
    sum += weighted * weighted
    count += 1
    if (count < length) continue
    powers.push(sum / length)
    sum = 0
    count = 0
  }
  if (powers.length < segmentsPerBlock && count > 0) powers.push(sum / count)
  return powers
}

function blockPowers(segments: readonly number[]): number[] {
  if (segments.length < segmentsPerBlock) return [mean(segments)]
  return Array.from({ length: segments.length - segmentsPerBlock + 1 }, (_, at) =>
    mean(segments.slice(at, at + segmentsPerBlock)),
  )
}

type Coefficients = { b0: number; b1: number; b2: number; a1: number; a2: number }

class Biquad {
  readonly #c: Coefficients
  #z1 = 0
  #z2 = 0
  constructor(coefficients: Coefficients) {
    this.#c = coefficients
  }
  next(x: number): number {
    const { b0, b1, b2, a1, a2 } = this.#c
    const y = b0 * x + this.#z1
    this.#z1 = b1 * x - a1 * y + this.#z2
    this.#z2 = b2 * x - a2 * y
    return y
  }
}

// The standard gives coefficients for 48 kHz only; these are the analogue filters behind them, for any rate.
function highShelf(sampleRateHz: number): Coefficients {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRateHz)
  const q = 0.7071752369554196
  const vh = 10 ** (3.999843853973347 / 20)
  const vb = vh ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return {
    b0: (vh + (vb * k) / q + k * k) / a0,
    b1: (2 * (k * k - vh)) / a0,
    b2: (vh - (vb * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  }
}

function highPass(sampleRateHz: number): Coefficients {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRateHz)
  const q = 0.5003270373238773
  const a0 = 1 + k / q + k * k
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 }
}
