/** A call to be made to an IVR's runtime, as a switch would make it. */
export type TestCallRequest = {
  testCallId: string
  /** `host:port` of the runtime's outbound event-socket server. */
  eslAddress: string
  callerNumber: string
  calledNumber: string
}

/** How it ended. `unreachable`: no runtime took the call, so it may be tried again. `lost`: the runtime went away. */
export type TestCallEnd = { by: 'caller' | 'handler' | 'lost' | 'unreachable'; cause: string }

export interface TestCallLeg {
  /** One or several of 0-9 * # A-D, pressed one after another. Nothing happens after the end. */
  press(digits: string): void
  hangUp(): void
  /** Never rejects. */
  readonly ended: Promise<TestCallEnd>
}

/** Calls an IVR in a caller's place. */
export interface TestCaller {
  call(request: TestCallRequest): TestCallLeg
}
