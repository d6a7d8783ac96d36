import { setTimeout as sleep } from 'node:timers/promises'
import { dialSimulatedCall } from '../ivr-runtime/src/simulator/simulated-call.ts'

/** `thinkMs`: from the start of a prompt to the caller's key, drawn evenly from this range. */
export type StepLoad = {
  port: number
  calls: number
  stepsPerCall: number
  warmUpSteps: number
  thinkMs: readonly [least: number, most: number]
}

// A process of its own, so that what is measured is the handler and not the bench: simulated callers who press 1 and 9 in
// turn while the prompt runs. It answers, for each key, how long the switch waited from the accepted key to the command
// for the next prompt, in milliseconds.
const load: StepLoad = JSON.parse(process.argv[2] ?? '')
const perCall = await Promise.all(
  Array.from({ length: load.calls }, async (_, index) => {
    await sleep((index * 1000) / load.calls)
    return (await oneCaller(load)).slice(load.warmUpSteps)
  }),
)
process.send?.(perCall.flat(), () => process.exit(0))

async function oneCaller({ port, stepsPerCall, warmUpSteps, thinkMs: [least, most] }: StepLoad): Promise<number[]> {
  const steps = stepsPerCall + warmUpSteps
  const latenciesMs: number[] = []
  const call = dialSimulatedCall({ host: '127.0.0.1', port, callerNumber: '+15550100', calledNumber: 'ivr-bench' })
  let pressed = 0
  let acceptedAt = 0
  call.on((event) => {
    if (event.kind === 'digits') acceptedAt = performance.now()
    if (event.kind !== 'playing') return
    if (pressed > 0) latenciesMs.push(performance.now() - acceptedAt)
    if (pressed === steps) return call.hangUp()
    const key = pressed++ % 2 === 0 ? '1' : '9'
    setTimeout(() => call.press(key), least + Math.random() * (most - least))
  })
  const { by } = await call.ended
  if (by !== 'caller' || latenciesMs.length !== steps) throw new Error(`a call ended early, by: ${by}`)
  return latenciesMs
}
