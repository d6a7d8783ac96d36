import type { CallOutcome } from '../../domain/call/call-outcome.ts'

/**
 * Who ended a call, as `calls.hung_up_by` has it. Null: it went on elsewhere. A voicemail ends when the caller has said
 * what there was to say.
 */
export function hungUpBy(outcome: CallOutcome): 'caller' | 'flow' | 'switch' | null {
  switch (outcome.kind) {
    case 'hungUp':
      return outcome.by
    case 'voicemail':
      return 'caller'
    case 'failed':
      return 'switch'
    case 'transferred':
      return null
  }
}
