import type { CallStep } from '../domain/call/call-step.ts'
import type { CallRecorder } from '../ports/call-recorder.ts'
import type { CallMetrics } from './call-metrics.ts'

/** Numbers the steps of one call from 1 and hands them to the recorder. */
export function stepLog(callId: string, recorder: CallRecorder, metrics: CallMetrics): (step: CallStep) => void {
  let seq = 0
  return (step) => {
    seq += 1
    recorder.step(callId, seq, new Date(), step)
    metrics.step(step.kind)
  }
}
