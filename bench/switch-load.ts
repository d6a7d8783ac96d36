import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EslHeaders } from '../ivr-runtime/src/adapters/esl/read-message.ts'
import type { Switches } from '../test/freeswitch/switches-under-test.ts'

export type SwitchLoad = { calls: number; stepsPerCall: number; warmUpSteps: number }

const thinkMs = [200, 600] as const
const stepLimitMs = 30_000
let dialled = 0

/**
 * Callers by SIP who press 1 and 9 in turn while a prompt runs. For each key: the time from its being taken by the
 * switch to the start of the next prompt, in ms, both by the switch's own clock.
 */
export async function switchLatencies(switches: Switches, address: string, load: SwitchLoad): Promise<number[]> {
  const perCall = await Promise.all(
    Array.from({ length: load.calls }, async (_, index) => {
      await sleep((index * 2000) / load.calls)
      return (await oneCaller(switches, address, load)).slice(load.warmUpSteps)
    }),
  )
  return perCall.flat()
}

async function oneCaller({ ivr, caller }: Switches, address: string, load: SwitchLoad): Promise<number[]> {
  const uuid = randomUUID()
  const number = `+1999${String(++dialled).padStart(6, '0')}`
  const steps = load.stepsPerCall + load.warmUpSteps
  const latenciesMs: number[] = []
  const finished = Promise.withResolvers<void>()
  let pressed = 0
  let takenAtMs: number | null = null
  let patience: NodeJS.Timeout | undefined
  const pressNext = async () => {
    clearTimeout(patience)
    if (pressed === steps) return finished.resolve()
    patience = setTimeout(
      () => finished.reject(new Error(`no prompt came after key ${pressed} of ${address}`)),
      stepLimitMs,
    )
    await sleep(thinkMs[0] + Math.random() * (thinkMs[1] - thinkMs[0]))
    const key = pressed++ % 2 === 0 ? '1' : '9'
    await caller.socket.api(`uuid_send_dtmf ${uuid} ${key}`)
  }
  const stopListening = ivr.socket.on((name, headers) => {
    if (headers.get('Caller-Caller-ID-Number') !== number) return
    if (name === 'DTMF') takenAtMs = happenedAtMs(headers)
    if (name !== 'PLAYBACK_START' || (pressed > 0 && takenAtMs === null)) return
    if (takenAtMs !== null) latenciesMs.push(happenedAtMs(headers) - takenAtMs)
    takenAtMs = null
    pressNext().catch(finished.reject)
  })
  const variables = `origination_uuid=${uuid},origination_caller_id_number=${number}`
  const answer = await caller.socket.api(`originate {${variables}}${address} &playback(silence_stream://-1)`)
  if (!answer.startsWith('+OK')) throw new Error(`${address} was not to be reached: ${answer}`)
  try {
    await finished.promise
  } finally {
    stopListening()
    await caller.socket.api(`uuid_kill ${uuid}`)
  }
  return latenciesMs
}

const happenedAtMs = (headers: EslHeaders) => Number(headers.get('Event-Date-Timestamp')) / 1000
