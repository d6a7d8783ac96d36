import type { TestCall } from '../../../prisma/generated/client.ts'
import type { TestCallEnd, TestCaller, TestCallLeg } from '../../ports/test-caller.ts'
import type { Services } from '../services.ts'
import { changeTestCall } from './change-test-call.ts'
import { recordedEnd, recordedFailure } from './recorded-end.ts'
import { runtimeAddress } from './runtime-address.ts'

export type RunLimits = {
  /** How long to wait for a runtime that is being started. */
  runtimeWaitMs: number
  /** When a call is hung up that nobody ends. */
  maxDurationMs: number
}

const redialMs = 300

/** One test call while this worker makes it. */
export class RunningTestCall {
  readonly #services: Services
  readonly #caller: TestCaller
  readonly #row: TestCall
  readonly #limits: RunLimits
  readonly #hungUp = new AbortController()
  #leg: TestCallLeg | null = null
  /** Keys that were pressed before the call was made. */
  #early = ''

  constructor(services: Services, caller: TestCaller, row: TestCall, limits: RunLimits) {
    this.#services = services
    this.#caller = caller
    this.#row = row
    this.#limits = limits
  }

  press(digits: string): void {
    if (this.#leg) this.#leg.press(digits)
    else this.#early += digits
  }

  hangUp(): void {
    this.#hungUp.abort()
    this.#leg?.hangUp()
  }

  /** Makes the call and sees it through to its end. Never rejects, except when the database is away. */
  async run(): Promise<void> {
    const failure = await this.#call()
    await changeTestCall(this.#services, this.#row, 'in_progress', { state: 'ended', endedAt: new Date(), failure })
  }

  /** What went wrong, in words; null when nothing did. */
  async #call(): Promise<string | null> {
    const { id, ivrId, callerNumber } = this.#row
    const deadline = Date.now() + this.#limits.runtimeWaitMs
    for (;;) {
      const runtime = await runtimeAddress(this.#services, ivrId, deadline, this.#hungUp.signal)
      if (this.#hungUp.signal.aborted) return null
      if (runtime.eslAddress === null) return runtime.failure
      const { eslAddress, ivrName } = runtime
      const end = await this.#dial({ testCallId: id, eslAddress, callerNumber, calledNumber: `ivr-${ivrName}` })
      const reason = end.by === 'unreachable' || end.by === 'lost' ? await recordedFailure(this.#services, id) : null
      if (reason) return `The runtime could not go on with the call (${reason}).`
      if (end.by === 'unreachable' && Date.now() < deadline && !this.#hungUp.signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, redialMs))
        continue
      }
      if (end.by === 'unreachable') return `No runtime answered at ${eslAddress} (${end.cause}).`
      if (end.by === 'lost') return `The runtime at ${eslAddress} went away during the call.`
      const outcome = await recordedEnd(this.#services, id)
      if (!outcome) return `The runtime at ${eslAddress} did not record the end of the call.`
      return outcome.kind === 'failed' ? `The runtime could not go on with the call (${outcome.reason}).` : null
    }
  }

  async #dial(request: Parameters<TestCaller['call']>[0]): Promise<TestCallEnd> {
    await changeTestCall(this.#services, this.#row, 'in_progress', { startedAt: new Date() })
    const leg = this.#caller.call(request)
    this.#leg = leg
    if (this.#early) leg.press(this.#early)
    if (this.#hungUp.signal.aborted) leg.hangUp()
    const timer = setTimeout(() => leg.hangUp(), this.#limits.maxDurationMs)
    const end = await leg.ended
    clearTimeout(timer)
    this.#leg = null
    return end
  }
}
