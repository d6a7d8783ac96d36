import { lifted, Searchable } from './searchable.ts'
import { type TelephoneSound, telephoneHz } from './telephone-sound.ts'

/** A prompt that was heard: when it began, how much of it was heard, and how long it is, all in ms of the recording. */
export type Heard = { name: string; fromMs: number; heardMs: number; ofMs: number }

const leastLikeness = 0.7
const pieceMs = 300
const samples = (ms: number) => Math.round((ms * telephoneHz) / 1000)
const toMs = (count: number) => Math.round((count * 1000) / telephoneHz)
/** A lost or repeated packet moves what follows; more than this is another playing of the same prompt. */
const mostDrift = samples(160)

type Occurrence = { name: string; start: number; from: number; to: number; pieces: number; ofMs: number }

/**
 * What was heard in a recording, in its order. A prompt is found by pieces, so one that a key cut short, or that lost
 * a packet, is found as well, and `heardMs` says up to where. Of prompts that share words the one counts of which most was heard.
 */
export function transcribe(recording: TelephoneSound, prompts: ReadonlyMap<string, TelephoneSound>): Heard[] {
  const searchable = new Searchable(lifted(recording), samples(pieceMs))
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

/** Nobody hears two prompts at once; by less than half a piece they may seem to. */
function overlap(one: Occurrence, other: Occurrence): boolean {
  const from = Math.max(one.start + one.from, other.start + other.from)
  const to = Math.min(one.start + one.to, other.start + other.to)
  return to - from > samples(pieceMs / 2)
}

function occurrences(recording: Searchable, name: string, prompt: TelephoneSound): Occurrence[] {
  const offsets = piecesOf(prompt)
  const sound = lifted(prompt)
  const found = offsets.flatMap((offset) => {
    const piece = sound.subarray(offset, offset + samples(pieceMs))
    return recording
      .find(piece, leastLikeness)
      .map(({ at }) => ({ start: at - offset, offset, end: offset + piece.length }))
  })
  const groups: Occurrence[] = []
  for (const { start, offset, end } of found.sort((a, b) => a.start - b.start)) {
    const group = groups.findLast((one) => Math.abs(one.start - start) <= mostDrift)
    if (!group) groups.push({ name, start, from: offset, to: end, pieces: 1, ofMs: toMs(prompt.length) })
    else {
      group.pieces++
      group.from = Math.min(group.from, offset)
      group.to = Math.max(group.to, end)
    }
  }
  // One piece alone, and not the first, is a word that another prompt shares.
  return groups.filter(({ from, pieces }) => pieces > 1 || from === offsets[0])
}

/** Where its pieces begin; those that are nearly silent tell nothing. */
function piecesOf(prompt: TelephoneSound): number[] {
  const length = samples(pieceMs)
  const starts: number[] = []
  const first = prompt.findIndex((sample) => Math.abs(sample) > 0.02)
  for (let at = Math.max(0, first); at + length <= prompt.length; at += length) {
    let energy = 0
    for (let k = 0; k < length; k++) energy += (prompt[at + k] as number) ** 2
    if (energy / length > 1e-4) starts.push(at)
  }
  return starts
}
