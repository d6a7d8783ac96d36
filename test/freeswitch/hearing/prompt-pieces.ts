import { lifted } from './searchable.ts'
import { type TelephoneSound, telephoneHz } from './telephone-sound.ts'

/** A prompt is told by stretches of 300 ms: long enough to be like no other, short enough to be heard before a key. */
export const pieceSamples = (telephoneHz * 300) / 1_000

export type Piece = { offset: number; sound: TelephoneSound }

const known = new WeakMap<TelephoneSound, Piece[]>()

/** The pieces of a prompt from its first sound on, `lifted`; those that are nearly silent tell nothing. */
export function promptPieces(prompt: TelephoneSound): Piece[] {
  let pieces = known.get(prompt)
  if (!pieces) {
    const sound = lifted(prompt)
    const first = Math.max(
      0,
      prompt.findIndex((sample) => Math.abs(sample) > 0.02),
    )
    pieces = []
    for (let offset = first; offset + pieceSamples <= prompt.length; offset += pieceSamples) {
      if (isLoud(prompt.subarray(offset, offset + pieceSamples))) {
        pieces.push({ offset, sound: sound.subarray(offset, offset + pieceSamples) })
      }
    }
    known.set(prompt, pieces)
  }
  return pieces
}

function isLoud(samples: TelephoneSound): boolean {
  let energy = 0
  for (const sample of samples) energy += sample * sample
  return energy / samples.length > 1e-4
}
