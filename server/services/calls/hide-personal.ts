import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import type { Flow } from 'ivr-runtime/domain/flow/flow'
import { flowPrompts } from 'ivr-runtime/domain/flow/flow-prompts'
import type { Access } from '../../access.ts'
import type { CallView } from './call-view.ts'

const maySee = ({ permissions }: Access, { testCallId }: Pick<CallView, 'testCallId'>) =>
  permissions.includes('call:digits') || testCallId !== null

/** Stands where something was taken out. */
export const hiddenText = '•••'

/** In where a call went they may be what the caller typed. */
const longNumbers = /\d{5,}/g

/** A call without what a caller typed, for whoever lacks `call:digits`. Test calls have no caller to protect. */
export function hideFromList<C extends CallView>(access: Access, call: C): C {
  if (!call.outcome || maySee(access, call)) return call
  return { ...call, outcome: withoutNumbers(call.outcome) }
}

function withoutNumbers(outcome: CallOutcome): CallOutcome {
  if (outcome.kind !== 'transferred' || outcome.target.search(longNumbers) < 0) return outcome
  return { ...outcome, target: outcome.target.replaceAll(longNumbers, hiddenText) }
}

/**
 * Takes out of steps what a caller typed: keys, and words and targets that the flow does not hold as they are, since
 * something was filled in. Which option was chosen stays: it is the way through the flow. `flow` null: not known, so
 * no words are shown. Answers null for a step in which nothing is personal.
 */
export function personalHider(access: Access, call: CallView, flow: Flow | null): (step: CallStep) => CallStep | null {
  if (maySee(access, call)) return () => null
  const known = new Set(flow ? [...stringsOf(flow), ...flowPrompts(flow).map(({ text }) => text)] : [])
  return (step) => {
    switch (step.kind) {
      case 'input':
      case 'noMatch':
        return { ...step, digits: hiddenText }
      case 'collected':
        return step.digits === null ? null : { ...step, digits: null }
      case 'prompt':
      case 'said':
        if (step.spoken.every(({ text }) => known.has(text))) return null
        return {
          ...step,
          spoken: step.spoken.map((said) => (known.has(said.text) ? said : { ...said, text: hiddenText, hash: null })),
        }
      case 'action':
      case 'transferFailed':
        return known.has(step.target) ? null : { ...step, target: hiddenText }
      case 'ended': {
        const outcome = withoutNumbers(step.outcome)
        return outcome === step.outcome ? null : { ...step, outcome }
      }
      default:
        return null
    }
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
