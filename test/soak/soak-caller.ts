import { randomInt, randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SwitchSocket } from '../freeswitch/switch-socket.ts'
import { hearTones } from './hear-tones.ts'
import type { Tones } from './soak-flow.ts'

export type CallerView = {
  number: string
  intent: 'hangUp' | 'beHungUp' | 'beTransferred' | 'saySilent'
  answered: boolean
  answeredAt: Date | null
  pressed: { key: string; at: Date }[]
  /** What was heard on the caller's leg, in its order, and when it began. */
  heard: { text: string; at: Date; heardMs: number }[]
  endedBy: 'caller' | 'others'
  cause: string
  endedAt: Date
  /** It took too many tries, or the time that a caller has: what was wanted did not come about. */
  gaveUp: boolean
}

const thinkMs = () => randomInt(300, 4_500)
const patienceMs = 25_000
const tries = 4
const intents: CallerView['intent'][] = ['hangUp', 'hangUp', 'beHungUp', 'beHungUp', 'beTransferred', 'saySilent']
/** Keys that lead on, and one that is no choice. */
const wanderingKeys = '12345123457'

/** One call by SIP with random keys, which ends in one of four ways. */
export async function oneCall(
  socket: SwitchSocket,
  { address, number, folder, tones }: { address: string; number: string; folder: string; tones: Tones },
): Promise<CallerView> {
  const uuid = randomUUID()
  const file = join(folder, `${uuid}.wav`)
  const ending = Promise.withResolvers<Pick<CallerView, 'endedBy' | 'cause' | 'endedAt'>>()
  const answering = Promise.withResolvers<Date | null>()
  const stopListening = socket.on((name, headers) => {
    if (headers.get('Unique-ID') !== uuid) return
    if (name === 'CHANNEL_ANSWER') answering.resolve(new Date())
    if (name !== 'CHANNEL_HANGUP_COMPLETE') return
    answering.resolve(null)
    const endedBy = headers.get('variable_sip_hangup_disposition')?.startsWith('recv') ? 'others' : 'caller'
    ending.resolve({ endedBy, cause: headers.get('Hangup-Cause') ?? '', endedAt: new Date() })
  })
  const intent = intents[randomInt(intents.length)] ?? 'hangUp'
  const pressed: CallerView['pressed'] = []
  let over = false
  void ending.promise.then(() => {
    over = true
  })
  const press = async (key: string) => {
    if (over) return
    pressed.push({ key, at: new Date() })
    await socket.api(`uuid_send_dtmf ${uuid} ${key}`)
  }
  const endsWithin = (ms: number) => Promise.race([ending.promise.then(() => true), sleep(ms, false)])

  const variables = {
    origination_uuid: uuid,
    origination_caller_id_number: number,
    ignore_early_media: 'true',
    RECORD_READ_ONLY: 'true',
    enable_file_write_buffering: 'false',
    execute_on_answer: `record_session ${file}`,
  }
  const listed = Object.entries(variables).map(([name, value]) => `${name}='${value}'`)
  await socket.api(`bgapi originate {${listed.join(',')}}${address} &playback(silence_stream://-1)`)
  const answeredAt = await answering.promise
  let gaveUp = false
  if (answeredAt) {
    for (let keys = randomInt(8); keys > 0 && !over; keys--) {
      await endsWithin(thinkMs())
      await press(wanderingKeys[randomInt(wanderingKeys.length)] ?? '1')
    }
    if (!over) await endsWithin(thinkMs())
    if (intent === 'beHungUp' || intent === 'beTransferred') {
      // A key that a dying handler took is lost; the menu is heard again, and people press again.
      for (let turn = 0; turn < tries && !over; turn++) {
        await press(intent === 'beHungUp' ? '0' : '9')
        await endsWithin(turn === tries - 1 ? patienceMs : 8_000)
      }
    } else if (intent === 'saySilent') {
      await endsWithin(2 * patienceMs)
    }
    gaveUp = !over && intent !== 'hangUp'
  }
  if (!over) await socket.api(`uuid_kill ${uuid}`)
  const ended = await ending.promise
  stopListening()
  const recording = await readFile(file).catch(() => Buffer.alloc(0))
  await rm(file, { force: true })
  const beganMs = answeredAt?.getTime() ?? 0
  const heard = hearTones(recording, tones).map(({ text, fromMs, heardMs }) => ({
    ...{ text, heardMs, at: new Date(beganMs + fromMs) },
  }))
  return { number, intent, answered: answeredAt !== null, answeredAt, pressed, heard, ...ended, gaveUp }
}
