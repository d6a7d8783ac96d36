import type { ScriptStep } from 'ivr-runtime/domain/call/test-script'

/** Kinds of steps as a person chooses them: what the caller does, then what is expected. */
export const stepKinds = [
  'press',
  'wait',
  'hang_up',
  'transfer_fails',
  'hears',
  'enters',
  'variable',
  'ends',
] as const satisfies readonly ScriptStep['kind'][]

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
