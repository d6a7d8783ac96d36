import { readWav, type Sound } from '../../../ivr-runtime/src/speech/wav.ts'

/** What a telephone carries: samples between -1 and 1, 8,000 a second. */
export type TelephoneSound = Float32Array
export const telephoneHz = 8_000

/** Reads a WAV file of any rate. Throws BadAudio. */
export const telephoneSound = (wav: Uint8Array): TelephoneSound => resampled(readWav(wav))

/** A file that a switch is still writing has a header of 44 bytes whose sizes mean nothing yet; what follows is heard. */
export function growingSound(bytes: Buffer): TelephoneSound {
  return samplesOf(bytes.subarray(44, bytes.length - (bytes.length % 2)))
}

function samplesOf(pcm: Uint8Array): Float32Array {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength)
  return Float32Array.from({ length: Math.max(0, pcm.byteLength >> 1) }, (_, i) => view.getInt16(i * 2, true) / 32_768)
}

/** Windowed sinc; what lies above the telephone's band is left out, as a switch does. */
function resampled({ sampleRateHz, pcm }: Sound): TelephoneSound {
  const from = samplesOf(pcm)
  if (sampleRateHz === telephoneHz) return from
  const step = sampleRateHz / telephoneHz
  const cutoff = Math.min(1, 1 / step) * 0.95
  const reach = Math.ceil(16 / cutoff)
  return Float32Array.from({ length: Math.floor(from.length / step) }, (_, i) => {
    const centre = i * step
    const middle = Math.round(centre)
    let sum = 0
    for (let k = Math.max(0, middle - reach); k <= Math.min(from.length - 1, middle + reach); k++) {
      const x = k - centre
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1))
      const phase = Math.PI * x * cutoff
      sum += (from[k] as number) * window * (phase === 0 ? cutoff : (cutoff * Math.sin(phase)) / phase)
    }
    return sum
  })
}
