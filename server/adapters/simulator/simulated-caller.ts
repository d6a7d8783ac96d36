import { dialSimulatedCall } from 'ivr-runtime/simulator/simulated-call'
import type { TestCallEnd, TestCaller, TestCallLeg, TestCallRequest } from '../../ports/test-caller.ts'

/** Looks for a handler again when one died, for as long as a runtime takes to start again; every transfer arrives. */
const dialplan = { pausesMs: [200, 300, 500, 1_000, 1_000, 2_000], reach: () => ({ kind: 'answers' }) as const }

/** Calls a runtime as FreeSWITCH would, in real time and over the same protocol. */
export class SimulatedCaller implements TestCaller {
  call({ testCallId, eslAddress, callerNumber, calledNumber }: TestCallRequest): TestCallLeg {
    const { hostname, port } = new URL(`tcp://${eslAddress}`)
    const call = dialSimulatedCall({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port),
      callerNumber,
      calledNumber,
      dialplan,
      // How the runtime knows which flow to run, and whose record it writes.
      variables: { ominis_test_call_id: testCallId },
    })
    let answered = false
    call.on((event) => {
      if (event.kind === 'answered') answered = true
    })
    const ended = call.ended.then(({ by, cause }): TestCallEnd => {
      return { by: by === 'lost' && !answered ? 'unreachable' : by, cause }
    })
    return { press: (digits) => call.press(digits), hangUp: () => call.hangUp(), ended }
  }
}
