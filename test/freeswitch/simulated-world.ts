import { basename } from 'node:path'
import { dialSimulatedCall, type SimulatedCallOptions } from '../../ivr-runtime/src/simulator/simulated-call.ts'
import type { SimulatedCallEvent } from '../../ivr-runtime/src/simulator/simulated-call-event.ts'
import { ivrDialplan, type Reached } from '../../ivr-runtime/src/simulator/simulated-dialplan.ts'
import { type Caller, patienceMs } from './caller.ts'
import type { CallWorld } from './describe-calls.ts'
import type { Heard } from './hearing/transcribe.ts'
import { prepareRuntime } from './runtime-under-test.ts'
import type { Words } from './words-in-flow.ts'

/** Calls are so many times as fast as life. */
const pace = 0.25
/** Nobody knows words before some of them were said. */
const recognisedAfterMs = 500

let callers = 0

/** The simulator in FreeSWITCH's place: the same runtime, the same flow, the same people to be called. */
export async function openSimulatedWorld(): Promise<CallWorld> {
  const runtime = await prepareRuntime({ othersHost: '127.0.0.1:5060', nobodyHost: '127.0.0.1:5061' })
  const { handlerPort, words } = runtime
  const dial = async () => {
    const number = `+1555${++callers}`
    const options = { host: '127.0.0.1', port: handlerPort, callerNumber: number, calledNumber: 'ivr-under-test', pace }
    return simulatedCaller(options, words)
  }
  return { ...runtime, dial }
}

/** The people of `caller/freeswitch.xml`: whether they take a call, and the name of what they say then. */
function reach(
  destination: string,
  variables: { get(name: string): string | undefined },
): { reached: Reached; name: string } {
  const dialled = destination === 'dial' ? (variables.get('ominis_dial') ?? '') : destination
  const name = /([^/]+)@127\.0\.0\.1:5060$/.exec(dialled)?.[1] ?? dialled
  const fails = (cause: string, afterMs: number) => ({ reached: { kind: 'fails' as const, cause, afterMs }, name })
  if (['1001', 'queue-sales', '+15550100'].includes(name)) return { reached: { kind: 'answers' }, name }
  if (name === '1486') return fails('USER_BUSY', 20)
  if (name === '1480') return fails('NO_ANSWER', 5_000)
  return fails('NO_ROUTE_DESTINATION', 20)
}

function simulatedCaller(options: SimulatedCallOptions & { callerNumber: string }, words: Words): Caller {
  const heard: Heard[] = []
  const dialplan = ivrDialplan((destination, variables) => {
    const { reached, name } = reach(destination, variables)
    if (reached.kind === 'answers') {
      const ofMs = (words.sounds.get(name)?.length ?? 0) / 8
      heard.push({ name, fromMs: (heard.at(-1)?.fromMs ?? 0) + 1, heardMs: ofMs, ofMs })
    }
    return reached
  })
  const dialledAt = performance.now()
  const call = dialSimulatedCall({ ...options, dialplan })
  let listenedTo = 0
  let wake = () => {}
  call.on((event) => {
    listen(event, words, heard)
    wake()
  })
  let over = false
  const ended = call.ended.then(({ by, cause }) => {
    over = true
    wake()
    return { by: by === 'caller' ? ('caller' as const) : ('others' as const), cause }
  })
  return {
    number: options.callerNumber,
    async hears(name) {
      for (const until = performance.now() + patienceMs; performance.now() < until; ) {
        const found = heard.findIndex((one, at) => at >= listenedTo && one.name === name)
        const beginsInMs = (heard[found]?.fromMs ?? 0) + recognisedAfterMs - (performance.now() - dialledAt) / pace
        if (found >= 0 && beginsInMs <= 0) {
          listenedTo = found + 1
          return
        }
        if (found >= 0) {
          await new Promise((done) => setTimeout(done, Math.max(1, beginsInMs * pace)))
          continue
        }
        if (over) break
        await new Promise<void>((done) => {
          wake = done
          setTimeout(done, 1_000)
        })
      }
      throw new Error(`"${name}" was not heard, but ${JSON.stringify(heard)}.`)
    },
    press: (keys) => call.press(keys),
    pause: (ms) => new Promise((done) => setTimeout(done, ms * pace)),
    hangUp: () => call.hangUp(),
    ended,
    async heard() {
      await ended
      return heard
    },
  }
}

/** Keeps what a caller hears as it begins, and how much of it was heard when it ends. */
function listen(event: SimulatedCallEvent, words: Words, heard: Heard[]): void {
  const fromMs = event.atMs / pace
  if (event.kind === 'playing') {
    let beginsMs = fromMs
    for (const file of event.files) {
      const name = words.files.get(file) ?? basename(file)
      const ofMs = (words.sounds.get(name)?.length ?? 0) / 8
      heard.push({ name, fromMs: beginsMs, heardMs: ofMs, ofMs })
      beginsMs += ofMs
    }
  }
  if (event.kind === 'playbackEnded' && event.by !== 'finished') {
    while ((heard.at(-1)?.fromMs ?? 0) > fromMs) heard.pop()
    const last = heard.at(-1)
    if (last) last.heardMs = Math.min(last.ofMs, fromMs - last.fromMs)
  }
}
