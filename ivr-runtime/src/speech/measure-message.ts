import { readFile } from 'node:fs/promises'
import { durationMsOf, readWav, type Sound } from './wav.ts'

/** As mod_voicemail hears it: the mean of a frame's samples, without their signs, out of 32,767. */
const speechLevel = 200
const frameMs = 20
/** A click or a breath is shorter. */
const leastSpeechMs = 200

/** `silent`: nobody says anything in it. */
export type MeasuredMessage = { durationMs: number; silent: boolean }

/** Measures a recorded message. Null: the file cannot be read from here, or is no WAV. */
export async function measureMessage(file: string): Promise<MeasuredMessage | null> {
  try {
    const sound = readWav(await readFile(file))
    return { durationMs: durationMsOf(sound), silent: isSilent(sound) }
  } catch {
    return null
  }
}

/** Looks only as far as the first words. */
function isSilent({ pcm, sampleRateHz }: Sound): boolean {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength)
  const frameSamples = Math.round((sampleRateHz * frameMs) / 1000)
  let framesLeft = Math.ceil(leastSpeechMs / frameMs)
  for (let at = 0; at + frameSamples * 2 <= pcm.byteLength; at += frameSamples * 2) {
    let sum = 0
    for (let sample = 0; sample < frameSamples; sample++) sum += Math.abs(view.getInt16(at + sample * 2, true))
    if (sum / frameSamples >= speechLevel) framesLeft -= 1
    if (framesLeft === 0) return false
  }
  return true
}
