import { type Piece, pieceSamples, promptPieces } from './prompt-pieces.ts'
import { lifted, Searchable } from './searchable.ts'
import { type TelephoneSound, telephoneHz } from './telephone-sound.ts'

/** A prompt that was heard: when it began, how much of it was heard, and how long it is, all in ms of the recording. */
export type Heard = { name: string; fromMs: number; heardMs: number; ofMs: number }

const leastLikeness = 0.7
/** What one piece alone, and not the first, must be like: a word may be in two prompts, hardly said the same way. */
const leastLikenessAlone = 0.85
const toMs = (samples: number) => Math.round((samples * 1000) / telephoneHz)
/** A lost or repeated packet moves what follows by 20 ms. */
const mostDrift = 170
/** Pieces that may be unlike, as with a lost packet, before a prompt counts as cut. */
const mostMissing = 1
const longestStall = telephoneHz / 2
/** Pieces by which a prompt is looked for where those at its beginning were not heard well. */
const mostPieces = 8
const silent = new Float32Array(0)

/** `start`: where the prompt would begin; `from`, `to`: which part of it, in samples of the prompt. */
type Occurrence = { name: string; start: number; from: number; to: number; pieces: number; ofMs: number }
type Prompts = ReadonlyMap<string, TelephoneSound>

/**
 * What was heard in a recording, in its order. A prompt is found by its first or second piece and followed from
 * there, so that one that a key cut short, or that lost a packet, is found as well, and `heardMs` says up to where. What
 * is still unexplained then is compared with later pieces. Of prompts that share words the one counts of which most was heard.
 */
export function transcribe(recording: TelephoneSound, prompts: Prompts): Heard[] {
  const kept: Occurrence[] = []
  const sound = lifted(recording)
  keepBest(kept, occurrences(sound, prompts, 0))
  const rest = sound.slice()
  // What is left of a prompt behind its last piece is shorter than one.
  for (const { start, from, to } of kept) rest.fill(0, Math.max(0, start + from), start + to + pieceSamples)
  for (let begun = 2; begun < mostPieces && hasWords(rest); begun += 2)
    keepBest(kept, occurrences(rest, prompts, begun))
  return kept
    .map(({ name, start, from, to, ofMs }) => ({
      name,
      fromMs: toMs(Math.max(0, start)),
      heardMs: toMs(to - from),
      ofMs,
    }))
    .sort((a, b) => a.fromMs - b.fromMs)
}

/** Whether there is sound for as long as a piece, with no pause of 100 ms in it. */
function hasWords(sound: TelephoneSound): boolean {
  const frame = telephoneHz / 50
  let loud = 0
  let quiet = 0
  for (let at = 0; at + frame <= sound.length; at += frame) {
    let energy = 0
    for (const sample of sound.subarray(at, at + frame)) energy += sample * sample
    quiet = energy / frame > 1e-5 ? 0 : quiet + frame
    loud = quiet >= 5 * frame ? 0 : loud + frame
    if (loud - quiet >= pieceSamples) return true
  }
  return false
}

function keepBest(kept: Occurrence[], found: Occurrence[]): void {
  for (const one of found.sort((a, b) => b.pieces - a.pieces)) {
    const same = kept.find((other) => isSamePlaying(one, other))
    if (same) {
      same.to = Math.max(same.to, one.to)
      same.from = Math.min(same.from, one.from)
    } else if (!kept.some((other) => overlap(one, other))) kept.push(one)
  }
}

/** Prompts that are heard from their piece `begun`, or the one after it, on. */
function occurrences(sound: TelephoneSound, prompts: Prompts, begun: number): Occurrence[] {
  const recording = new Searchable(sound, pieceSamples)
  return [...prompts].flatMap(([name, prompt]) => {
    const pieces = promptPieces(prompt)
    const [one, other] = pieces.slice(begun)
    if (!one) return []
    const found: Occurrence[] = []
    const [byOne, byOther] = recording.find(one.sound, other?.sound ?? silent, leastLikeness)
    const add = (piece: Piece, at: number, likeness: number) => {
      const start = at - piece.offset
      if (found.some((each) => Math.abs(each.start - start) <= mostDrift)) return
      const followed = follow(recording, pieces.slice(pieces.indexOf(piece)), at)
      const alone = followed.pieces === 1 && piece !== pieces[0]
      if (alone && likeness < leastLikenessAlone) return
      found.push({ name, start, from: piece.offset, ...followed, ofMs: toMs(prompt.length) })
    }
    for (const { at, likeness } of byOne) add(one, at, likeness)
    if (other) for (const { at, likeness } of byOther) add(other, at, likeness)
    return found
  })
}

/** How far a prompt goes on from where its piece was found. */
function follow(recording: Searchable, pieces: readonly Piece[], at: number): { to: number; pieces: number } {
  let start = at - (pieces[0]?.offset ?? 0)
  let to = 0
  let heard = 0
  let missing = 0
  for (const { offset, sound } of pieces) {
    const found = heard === 0 ? { at, likeness: 1 } : recording.around(sound, start + offset, mostDrift)
    if (found.likeness >= leastLikeness) {
      heard++
      missing = 0
      start = found.at - offset
      to = offset + sound.length
    } else if (++missing > mostMissing) break
  }
  return { to, pieces: heard }
}

/** A machine that is short of breath stops sound for a moment: what follows is the same prompt still. */
const isSamePlaying = (one: Occurrence, other: Occurrence): boolean =>
  one.name === other.name && Math.abs(one.start - other.start) < longestStall

/** Nobody hears two prompts at once; by less than half a piece they may seem to. */
function overlap(one: Occurrence, other: Occurrence): boolean {
  const from = Math.max(one.start + one.from, other.start + other.from)
  const to = Math.min(one.start + one.to, other.start + other.to)
  return to - from > pieceSamples / 2
}
