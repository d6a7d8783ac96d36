import type { CallStep } from '../domain/call/call-step.ts'
import type { CallRecorder } from '../ports/call-recorder.ts'
import type { NumberedStep } from './call-memory.ts'
import type { CallMetrics } from './call-metrics.ts'

/** Numbers the steps of one call and hands them to the recorder. */
export class StepLog {
  readonly #callId: string
  readonly #recorder: CallRecorder
  readonly #metrics: CallMetrics
  #seq: number

  /** `after`: the number of the last step that stands already; 0 for a new call. */
  constructor(callId: string, after: number, recorder: CallRecorder, metrics: CallMetrics) {
    this.#callId = callId
    this.#seq = after
    this.#recorder = recorder
    this.#metrics = metrics
  }

  /** The number of the last step. */
  get seq(): number {
    return this.#seq
  }

  readonly record = (step: CallStep): void => {
    this.write(this.number([step]))
  }

  /** Gives steps the next numbers and this moment; `write` is to follow. */
  number(steps: readonly CallStep[]): NumberedStep[] {
    const at = new Date()
    return steps.map((step) => ({ seq: ++this.#seq, at, step }))
  }

  write(steps: readonly NumberedStep[]): void {
    for (const { seq, at, step } of steps) {
      this.#recorder.step(this.#callId, seq, at, step)
      this.#metrics.step(step.kind)
    }
  }
}
