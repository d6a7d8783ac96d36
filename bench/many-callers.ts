import { setTimeout as sleep } from 'node:timers/promises'
import { dialSimulatedCall, type SimulatedCall } from '../ivr-runtime/src/simulator/simulated-call.ts'

// Many simulated callers in a process of their own. Asked `{dial: n}` it dials n more and answers when all hear a menu;
// asked `{press: n}` each caller presses n keys, one after the other, and it answers when all hear the menu that follows.
const port = Number(process.argv[2])
const thinkMs = 400
const calls: { call: SimulatedCall; playing: () => Promise<void>; key: number }[] = []

process.on('message', async (question: { dial?: number; press?: number; hangUp?: true }) => {
  if (question.dial) await Promise.all(Array.from({ length: question.dial }, (_, index) => dial(index * 2)))
  if (question.press) await Promise.all(calls.map((each) => press(each, question.press ?? 0)))
  if (question.hangUp) {
    for (const { call } of calls) call.hangUp()
    await Promise.all(calls.splice(0).map(({ call }) => call.ended))
  }
  process.send?.('done')
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')

async function dial(afterMs: number): Promise<void> {
  await sleep(afterMs)
  const call = dialSimulatedCall({ host: '127.0.0.1', port, callerNumber: '+15550100', calledNumber: 'ivr-bench' })
  let heard = () => {}
  call.on((event) => event.kind === 'playing' && heard())
  const playing = () =>
    new Promise<void>((done) => {
      heard = done
    })
  calls.push({ call, playing, key: 0 })
  await playing()
}

async function press(caller: (typeof calls)[number], keys: number): Promise<void> {
  await sleep(Math.random() * thinkMs)
  for (let turn = 0; turn < keys; turn++) {
    const next = caller.playing()
    caller.call.press(caller.key++ % 2 === 0 ? '1' : '9')
    await next
    await sleep(thinkMs)
  }
}
