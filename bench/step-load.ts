import { setTimeout as sleep } from 'node:timers/promises'
import { dialSimulatedCall } from '../ivr-runtime/src/simulator/simulated-call.ts'

export type StepLoad = { port: number; calls: number; stepsPerCall: number; warmUpSteps: number }

/** Between the start of a prompt and the caller's key. */
const thinkMs = () => 300 + Math.random() * 400

/**
 * Simulated callers who press 1 and 9 in turn while the prompt runs. What comes back is, for each key, how long the
 * switch waited from the accepted key to the command for the next prompt, in milliseconds.
 */
export async function measureSteps({ port, calls, stepsPerCall, warmUpSteps }: StepLoad): Promise<number[]> {
  const all = await Promise.all(
    Array.from({ length: calls }, async (_, index) => {
      await sleep((index * 1000) / calls)
      return oneCaller(port, stepsPerCall + warmUpSteps)
    }),
  )
  return all.flatMap((steps) => steps.slice(warmUpSteps))
}

async function oneCaller(port: number, steps: number): Promise<number[]> {
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
    setTimeout(() => call.press(key), thinkMs())
  })
  const { by } = await call.ended
  if (by !== 'caller' || latenciesMs.length !== steps) throw new Error(`a call ended early, by: ${by}`)
  return latenciesMs
}
