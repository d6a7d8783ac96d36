import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Caller, patienceMs } from './caller.ts'
import { type Piece, pieceSamples, promptPieces } from './hearing/prompt-pieces.ts'
import { lifted, Searchable } from './hearing/searchable.ts'
import { growingSound, type TelephoneSound, telephoneHz } from './hearing/telephone-sound.ts'
import type { Heard } from './hearing/transcribe.ts'
import type { Transcriber } from './hearing/transcriber.ts'
import type { SwitchSocket } from './switch-socket.ts'

const lookEveryMs = 150
const soonestAgain = telephoneHz / 2
const silent = new Float32Array(0)
const leastLikeness = 0.7
/** By so many of its first pieces a prompt is known, should a busy machine have lost packets of some. */
const knownByPieces = 4

/** Where in `fresh` a prompt begins, at `least` or later, by the first of its pieces that is heard there. */
function beginningOf(pieces: readonly Piece[], fresh: TelephoneSound, least: number): number | null {
  const searchable = new Searchable(fresh, pieceSamples)
  for (let at = 0; at < pieces.length; at += 2) {
    const [one, other] = pieces.slice(at, at + 2)
    if (!one) break
    const [byOne, byOther] = searchable.find(one.sound, other?.sound ?? silent, leastLikeness)
    const starts = [
      ...byOne.map((found) => found.at - one.offset),
      ...byOther.map(({ at }) => at - (other?.offset ?? 0)),
    ]
    const start = starts.find((each) => each >= least)
    if (start !== undefined) return start
  }
  return null
}

/**
 * Calls `address` from a switch of its own. What comes in on the caller's leg is recorded, and all that the caller hears
 * is found in that recording.
 */
export async function dialBySip(
  socket: SwitchSocket,
  folder: string,
  address: string,
  sounds: ReadonlyMap<string, TelephoneSound>,
  number: string,
  transcriber: Transcriber,
): Promise<Caller & { says(file: string): void }> {
  const uuid = randomUUID()
  const file = join(folder, `heard-${uuid}.wav`)
  const ended = Promise.withResolvers<{ by: 'caller' | 'others'; cause: string }>()
  const stopListening = socket.on((name, headers) => {
    if (headers.get('Unique-ID') !== uuid) return
    if (name !== 'CHANNEL_HANGUP_COMPLETE') return
    stopListening()
    const cause = headers.get('Hangup-Cause') ?? ''
    const byOthers = headers.get('variable_sip_hangup_disposition')?.startsWith('recv') ?? false
    ended.resolve({ by: byOthers ? 'others' : 'caller', cause })
  })
  const variables = {
    origination_uuid: uuid,
    origination_caller_id_number: number,
    ignore_early_media: 'true',
    // What the caller says is not heard by the caller; nothing waits in a buffer.
    RECORD_READ_ONLY: 'true',
    enable_file_write_buffering: 'false',
    execute_on_answer: `record_session ${file}`,
  }
  const listed = Object.entries(variables).map(([name, value]) => `${name}='${value}'`)
  await socket.api(`bgapi originate {${listed.join(',')}}${address} &playback(silence_stream://-1)`)

  let over = false
  void ended.promise.then(() => {
    over = true
  })
  const recording = async () => growingSound(await readFile(file).catch(() => Buffer.alloc(0)))
  let listenedTo = 0
  let last = { words: '', start: 0 }
  let heard: Promise<Heard[]> | null = null
  return {
    number,
    async hears(words) {
      const sound = sounds.get(words)
      if (!sound) throw new Error(`Nothing sounds like "${words}".`)
      const pieces = promptPieces(sound).slice(0, knownByPieces)
      for (const until = performance.now() + patienceMs; performance.now() < until; ) {
        const wasOver = over
        const sofar = await recording()
        const fresh = lifted(sofar.subarray(listenedTo))
        // The same words are heard once more only when they begin once more.
        const least = last.words === words ? last.start + soonestAgain - listenedTo : Number.NEGATIVE_INFINITY
        const start = beginningOf(pieces, fresh, least)
        if (start !== null) {
          last = { words, start: listenedTo + start }
          listenedTo = Math.max(listenedTo, last.start + (pieces[0]?.offset ?? 0) + pieceSamples)
          return
        }
        listenedTo = Math.max(listenedTo, sofar.length - (knownByPieces + 1) * pieceSamples)
        if (wasOver) break
        await new Promise((done) => setTimeout(done, lookEveryMs))
      }
      const instead = await transcriber.transcribe(await recording())
      throw new Error(`"${words}" was not heard, but ${JSON.stringify(instead)}.`)
    },
    press: (keys) => void socket.api(`uuid_send_dtmf ${uuid} ${keys}`),
    says: (spoken) => void socket.api(`uuid_broadcast ${uuid} ${spoken} aleg`),
    pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    hangUp: () => void socket.api(`uuid_kill ${uuid}`),
    ended: ended.promise,
    heard() {
      heard ??= ended.promise.then(async () => transcriber.transcribe(await recording()))
      return heard
    },
  }
}
