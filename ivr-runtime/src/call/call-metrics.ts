import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { CallStepKind } from '../domain/call/call-step.ts'
import type { Prompt } from '../ports/prompt-source.ts'

export type SpokenPrompt = Pick<Prompt, 'engine' | 'fromCache' | 'fallbackReason'>

/** What a call tells about itself to whoever counts. Nothing here may throw. */
export interface CallMetrics {
  started(): void
  ended(outcome: CallOutcome['kind']): void
  step(kind: CallStepKind): void
  /** From the result of a menu to the next menu's command being sent. */
  keyToPrompt(latencyMs: number): void
  prompt(prompt: SpokenPrompt): void
  error(kind: 'speech' | 'switch' | 'flow' | 'handler'): void
}
