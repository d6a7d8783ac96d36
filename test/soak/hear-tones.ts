import { growingSound, telephoneHz } from '../freeswitch/hearing/telephone-sound.ts'
import { type Tones, toneMs } from './soak-flow.ts'

const frameSamples = 160
/** Shorter than this may be the click of a cut. */
const leastFrames = 6
/** A busy machine leaves gaps. */
const mostGapFrames = 50
/** What lasts that much longer than its text was said again: a second wrong key at the end of the words for the first. */
const againAfterMs = 300

/** The texts whose tones were heard, in their order; a text that follows itself after a pause is told again. */
export function hearTones(recording: Buffer, tones: Tones): Heard[] {
  const sound = growingSound(recording)
  const heard: { text: string; from: number; to: number; toned: number }[] = []
  for (let at = 0; at + frameSamples <= sound.length; at += frameSamples) {
    const text = loudest(sound.subarray(at, at + frameSamples), tones)
    if (text === null) continue
    const frame = at / frameSamples
    const last = heard.at(-1)
    if (last?.text === text && frame - last.to <= mostGapFrames) {
      last.to = frame + 1
      last.toned += 1
    } else heard.push({ text, from: frame, to: frame + 1, toned: 1 })
  }
  const ms = (frames: number) => (frames * frameSamples * 1000) / telephoneHz
  return heard
    .filter(({ from, to }) => to - from >= leastFrames)
    .flatMap(({ text, from, to, toned }) => saidAgain({ text, fromMs: ms(from), heardMs: ms(to - from) }, ms(toned)))
}

type Heard = { text: string; fromMs: number; heardMs: number }

/** `tonedMs`: without the gaps, which make a text longer than it is. */
function saidAgain(heard: Heard, tonedMs: number): Heard[] {
  const { text, fromMs, heardMs } = heard
  const onceMs = toneMs(text)
  if (tonedMs <= onceMs + againAfterMs) return [heard]
  const rest = { text, fromMs: fromMs + onceMs, heardMs: heardMs - onceMs }
  return [{ text, fromMs, heardMs: onceMs }, ...saidAgain(rest, tonedMs - onceMs)]
}

function loudest(frame: Float32Array, tones: Tones): string | null {
  const energy = frame.reduce((sum, sample) => sum + sample * sample, 0)
  if (energy / frame.length < 1e-4) return null
  for (const [text, frequencyHz] of tones) {
    if (powerAt(frame, frequencyHz) > 0.6 * energy) return text
  }
  return null
}

/** Goertzel's algorithm, scaled so that a pure tone has all of the frame's energy. */
function powerAt(frame: Float32Array, frequencyHz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * frequencyHz) / telephoneHz)
  let before = 0
  let last = 0
  for (const sample of frame) [last, before] = [sample + turn * last - before, last]
  return (2 * (last * last + before * before - turn * last * before)) / frame.length
}
