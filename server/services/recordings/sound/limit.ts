import { truePeakAt } from './true-peak.ts'

const lookAheadSec = 0.005
const releaseSec = 0.1

/**
 * Holds the true peaks of `samples` at `ceiling` (an amplitude), in place, with a gain that sinks 5 ms before a peak and
 * rises again within some 100 ms after it.
 */
export function limit(samples: Float32Array, sampleRateHz: number, ceiling: number): void {
  const reach = Math.round(lookAheadSec * sampleRateHz)
  const gains = new Float32Array(samples.length)
  for (let at = 0; at < samples.length; at++) gains[at] = Math.min(1, ceiling / truePeakAt(samples, at))
  const lowest = slidingMinimum(gains, reach)
  rise(lowest, 1 - Math.exp(-1 / (releaseSec * sampleRateHz)))
  // Every value within reach of a peak is low enough for it, so their mean is, too.
  const smooth = slidingMean(lowest, reach)
  for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] as number) * (smooth[at] as number)
}

/** For each place the least value at most `reach` away. */
function slidingMinimum(values: Float32Array, reach: number): Float32Array {
  const least = new Float32Array(values.length)
  const size = 2 * reach + 2
  // Places whose values rise; the first is the least within reach.
  const places = new Int32Array(size)
  let head = 0
  let tail = 0
  for (let at = 0; at < values.length + reach; at++) {
    if (at < values.length) {
      while (tail > head && (values[places[(tail - 1) % size] as number] as number) >= (values[at] as number)) tail--
      places[tail++ % size] = at
    }
    const center = at - reach
    while ((places[head % size] as number) < center - reach) head++
    if (center >= 0) least[center] = values[places[head % size] as number] as number
  }
  return least
}

/** Lets a gain rise by `share` of what is missing to 1 per sample, at most. */
function rise(gains: Float32Array, share: number): void {
  let before = 1
  for (let at = 0; at < gains.length; at++) {
    before = Math.min(gains[at] as number, before + (1 - before) * share)
    gains[at] = before
  }
}

/** For each place the mean of the values at most `reach` away; at the ends of those that there are. */
function slidingMean(values: Float32Array, reach: number): Float32Array {
  const means = new Float32Array(values.length)
  let sum = 0
  for (let at = 0; at < Math.min(reach, values.length); at++) sum += values[at] as number
  for (let at = 0; at < values.length; at++) {
    if (at + reach < values.length) sum += values[at + reach] as number
    if (at - reach - 1 >= 0) sum -= values[at - reach - 1] as number
    means[at] = sum / (Math.min(values.length - 1, at + reach) - Math.max(0, at - reach) + 1)
  }
  return means
}
