import { expect } from 'vitest'
import { startEslServer } from '../src/adapters/esl/esl-server.ts'
import type { SwitchChannel } from '../src/ports/switch-channel.ts'
import { dialSimulatedCall, type SimulatedCall, type SimulatedCallOptions } from '../src/simulator/simulated-call.ts'
import type { SimulatedCallEvent } from '../src/simulator/simulated-call-event.ts'

type Caller = {
  /** Called right after dialling. */
  dialled?: (call: SimulatedCall) => void
  /** Called on everything that the caller notices. */
  caller?: (call: SimulatedCall, event: SimulatedCallEvent) => void
}

/**
 * Lets a handler take one simulated call over a real server, at pace 0 unless told otherwise: what the handler
 * returned, and what the caller noticed. Expects that nothing is left open.
 */
export const callHandler = async <T>(
  handler: (channel: SwitchChannel) => Promise<T>,
  { dialled, caller, ...options }: Partial<SimulatedCallOptions> & Caller = {},
) => {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const server = await startEslServer({
    host: '127.0.0.1',
    port: 0,
    onCall: (channel) => handler(channel).then(resolve, reject),
  })
  const call = dialSimulatedCall({
    host: '127.0.0.1',
    port: server.port,
    callerNumber: '+15551234567',
    calledNumber: 'demo',
    pace: 0,
    ...options,
  })
  const events: SimulatedCallEvent[] = []
  call.on((event) => {
    events.push(event)
    caller?.(call, event)
  })
  dialled?.(call)
  const result = await promise
  await call.ended
  await server.close({ drainMs: 1000 })
  expect(server.activeConnections).toBe(0)
  return { result, events, kinds: events.map(({ kind }) => kind) }
}
