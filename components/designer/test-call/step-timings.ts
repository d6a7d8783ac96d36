import type { CallStep } from 'ivr-runtime/domain/call/call-step'

/** How long things took, in ms; null where that is no question. */
export type StepTiming = {
  /** How long the words are, as they are spoken whole. */
  saidMs: number | null
  /** From the key of the caller until the caller heard something again. */
  answeredMs: number | null
}

type TimedStep = { seq: number; at: Date; step: CallStep }

/** The timings of each step by its number. */
export function stepTimings(steps: readonly TimedStep[]): ReadonlyMap<number, StepTiming> {
  const timings = new Map<number, StepTiming>()
  let keyAt: Date | null = null
  for (const { seq, at, step } of steps) {
    if (step.kind === 'input' || step.kind === 'noMatch' || step.kind === 'collected') keyAt = at
    if (step.kind !== 'prompt' && step.kind !== 'said') continue
    const known = step.spoken.flatMap(({ durationMs }) => durationMs ?? [])
    timings.set(seq, {
      saidMs: known.length > 0 ? known.reduce((sum, ms) => sum + ms, 0) : null,
      answeredMs: keyAt && at.getTime() - keyAt.getTime(),
    })
    keyAt = null
  }
  return timings
}
