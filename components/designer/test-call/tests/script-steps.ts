import type { ScriptStep } from 'ivr-runtime/domain/call/test-script'

/** Kinds of steps as a person chooses them: what the caller does, then what is expected. */
export const stepKinds = [
  { value: 'press', label: 'Caller presses' },
  { value: 'wait', label: 'Caller waits' },
  { value: 'hang_up', label: 'Caller hangs up' },
  { value: 'transfer_fails', label: 'Nobody is reached' },
  { value: 'hears', label: 'Expect to hear' },
  { value: 'enters', label: 'Expect the menu' },
  { value: 'variable', label: 'Expect the variable' },
  { value: 'ends', label: 'Expect the end' },
] as const satisfies readonly { value: ScriptStep['kind']; label: string }[]

export const endingKinds = [
  { value: 'transfer', label: 'passed to' },
  { value: 'voicemail', label: 'mailbox' },
  { value: 'hangup', label: 'IVR hangs up' },
  { value: 'caller', label: 'caller hangs up' },
] as const

/** A step of a kind with nothing filled in yet. */
export function emptyStep(kind: ScriptStep['kind'], firstMenu: string): ScriptStep {
  switch (kind) {
    case 'press':
      return { kind, keys: '1' }
    case 'wait':
    case 'hang_up':
      return { kind }
    case 'transfer_fails':
      return { kind, cause: 'NO_ANSWER' }
    case 'hears':
      return { kind, text: '' }
    case 'enters':
      return { kind, menu: firstMenu }
    case 'variable':
      return { kind, name: 'account', value: '' }
    case 'ends':
      return { kind, how: 'transfer', target: null }
  }
}
