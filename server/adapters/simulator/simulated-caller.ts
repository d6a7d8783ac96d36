import { dialSimulatedCall } from 'ivr-runtime/simulator/simulated-call'
import type { TestCallEnd, TestCaller, TestCallLeg, TestCallRequest } from '../../ports/test-caller.ts'

/** Calls a runtime as FreeSWITCH would, in real time and over the same protocol. */
export class SimulatedCaller implements TestCaller {
  call({ testCallId, eslAddress, callerNumber, calledNumber }: TestCallRequest): TestCallLeg {
    const { hostname, port } = new URL(`tcp://${eslAddress}`)
    const call = dialSimulatedCall({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port),
      callerNumber,
      calledNumber,
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
