import { type Piece, pieceSamples, promptPieces } from './prompt-pieces.ts'
import { lifted, Searchable } from './searchable.ts'
import { type TelephoneSound, telephoneHz } from './telephone-sound.ts'

/** A prompt that was heard: when it began, how much of it was heard, and how long it is, all in ms of the recording. */
export type Heard = { name: string; fromMs: number; heardMs: number; ofMs: number }

const leastLikeness = 0.7
const toMs = (samples: number) => Math.round((samples * 1000) / telephoneHz)
/** A lost or repeated packet moves what follows by 20 ms. */
const mostDrift = 170
/** Pieces that may be unlike, as with a lost packet, before a prompt counts as cut. */
const mostMissing = 1
const silent = new Float32Array(0)

/** `start`: where the prompt would begin; `to`: how far into it, in samples of the prompt. */
type Occurrence = { name: string; start: number; from: number; to: number; pieces: number; ofMs: number }

/**
 * What was heard in a recording, in its order. A prompt is found by its first or second piece and followed from
 * there, so that one that a key cut short, or that lost a packet, is found as well, and `heardMs` says up to where. Of prompts
 * that share words the one counts of which most was heard.
 */
export function transcribe(recording: TelephoneSound, prompts: ReadonlyMap<string, TelephoneSound>): Heard[] {
  const searchable = new Searchable(lifted(recording), pieceSamples)
  const all = [...prompts].flatMap(([name, prompt]) => occurrences(searchable, name, prompt))
  const kept: Occurrence[] = []
  for (const one of all.sort((a, b) => b.pieces - a.pieces)) {
    if (!kept.some((other) => overlap(one, other))) kept.push(one)
  }
  return kept
    .map(({ name, start, from, to, ofMs }) => ({
      name,
      fromMs: toMs(Math.max(0, start)),
      heardMs: toMs(to - from),
      ofMs,
    }))
    .sort((a, b) => a.fromMs - b.fromMs)
}

function occurrences(recording: Searchable, name: string, prompt: TelephoneSound): Occurrence[] {
  const pieces = promptPieces(prompt)
  const [first, second] = pieces
  if (!first) return []
  const [byFirst, bySecond] = recording.find(first.sound, second?.sound ?? silent, leastLikeness)
  const found: Occurrence[] = []
  const add = (at: number, begun: number, piece: Piece) => {
    const start = at - piece.offset
    // The second piece alone is a word that another prompt shares, unless more follows.
    if (found.some((other) => Math.abs(other.start - start) <= mostDrift)) return
    const followed = follow(recording, pieces.slice(begun), at)
    if (begun > 0 && followed.pieces < 2) return
    found.push({ name, start, from: piece.offset, ...followed, ofMs: toMs(prompt.length) })
  }
  for (const { at } of byFirst) add(at, 0, first)
  if (second) for (const { at } of bySecond) add(at, 1, second)
  return found
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

/** Nobody hears two prompts at once; by less than half a piece they may seem to. */
function overlap(one: Occurrence, other: Occurrence): boolean {
  const from = Math.max(one.start + one.from, other.start + other.from)
  const to = Math.min(one.start + one.to, other.start + other.to)
  return to - from > pieceSamples / 2
}
