import { limit } from './limit.ts'
import { loudnessOf } from './loudness.ts'
import { truePeakOf } from './true-peak.ts'

/** As loud as speech engines speak, so that a recording between prompts neither jumps out nor drowns. */
export const targetLufs = -19
/** Leaves room for what a codec of the telephone network adds. */
export const ceilingDbTp = -3
/** More would lift the noise of the room. */
const mostGainDb = 30
const closeEnoughLu = 0.3
const tries = 4

export type Levelled = { sourceLufs: number; lufs: number }

/**
 * Brings a recording to the loudness of a prompt, in place; peaks beyond the ceiling are limited. Null: it is silent, and
 * stays as it is.
 */
export function level(samples: Float32Array, sampleRateHz: number): Levelled | null {
  const sourceLufs = loudnessOf(samples, sampleRateHz)
  if (!Number.isFinite(sourceLufs)) return null
  const ceiling = amplitude(ceilingDbTp)
  const peak = truePeakOf(samples)
  const source = samples.slice()
  let gainDb = Math.min(mostGainDb, targetLufs - sourceLufs)
  let lufs = sourceLufs
  for (let turn = 0; turn < tries; turn++) {
    const gain = amplitude(gainDb)
    for (let at = 0; at < samples.length; at++) samples[at] = (source[at] as number) * gain
    if (peak * gain > ceiling) hold(samples, sampleRateHz, ceiling)
    lufs = loudnessOf(samples, sampleRateHz)
    // What the limiter took away is given back, so that peaks alone do not make a recording soft.
    const missing = targetLufs - lufs
    if (missing < closeEnoughLu || gainDb >= mostGainDb) break
    gainDb = Math.min(mostGainDb, gainDb + missing)
  }
  return { sourceLufs, lufs }
}

function hold(samples: Float32Array, sampleRateHz: number, ceiling: number): void {
  limit(samples, sampleRateHz, ceiling)
  // A gain that moves can lift a peak between samples by a trace.
  const over = truePeakOf(samples) / ceiling
  if (over > 1) for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] as number) / over
}

const amplitude = (db: number) => 10 ** (db / 20)
