import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { ScriptStep, ScriptStepOf } from '../../domain/call/test-script.ts'
import type { Utterance } from '../../domain/flow/utterance.ts'
import type { Lack } from './without-caller.ts'

const mostSaid = 300

/** A step as a sentence without its full stop. */
export function stepInWords(step: ScriptStep): string {
  switch (step.kind) {
    case 'press':
      return `The caller presses ${step.keys}`
    case 'wait':
      return 'The caller presses nothing'
    case 'hang_up':
      return 'The caller hangs up'
    case 'transfer_fails':
      return `Nobody is reached there (${step.cause})`
    case 'hears':
      return `The caller hears “${step.text}”`
    case 'enters':
      return `The caller comes to ${step.menu}`
    case 'variable':
      return `{${step.name}} is “${step.value}”`
    case 'ends':
      return endingInWords(step)
  }
}

function endingInWords({ how, target }: ScriptStepOf<'ends'>): string {
  switch (how) {
    case 'transfer':
      return `The call is passed to ${target ?? 'somebody'}`
    case 'voicemail':
      return `The call goes to ${target === null ? 'a mailbox' : `the mailbox ${target}`}`
    case 'hangup':
      return `The IVR hangs up${target === null ? '' : ` (${target})`}`
    case 'caller':
      return 'The caller hangs up'
  }
}

export function outcomeInWords(outcome: CallOutcome): string {
  switch (outcome.kind) {
    case 'transferred':
      return endingInWords({ kind: 'ends', how: 'transfer', target: outcome.target })
    case 'voicemail':
      return endingInWords({ kind: 'ends', how: 'voicemail', target: outcome.mailbox })
    case 'hungUp':
      return outcome.by === 'caller'
        ? 'The caller hangs up'
        : endingInWords({ kind: 'ends', how: 'hangup', target: outcome.cause })
    case 'failed':
      return `The call fails (${outcome.reason})`
  }
}

/** What is missing, and where to put it. */
export function lackInWords(lack: Lack): string {
  return lack.kind === 'clock'
    ? `${lack.menuId} looks at the clock, and the test has none: give it a moment in its settings`
    : `The web service at key ${lack.key} of ${lack.menuId} is not asked by a test: give its answer in the settings`
}

/** What a record may hold of what was said. */
export const shownOf = ({ text, shown }: Utterance): string => shown ?? text

/** Everything that was said, cut where it is long. */
export function heardInWords(heard: readonly Utterance[]): string {
  const text = heard.map(shownOf).join(' ')
  if (text === '') return 'The caller hears nothing'
  return `The caller hears “${text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text}”`
}
