import type { CallOutcome } from './call-outcome.ts'
import type { Finding, Lack, ScriptNote } from './test-finding.ts'
import type { ScriptStep, ScriptStepOf } from './test-script.ts'

/** A step as an English sentence without its full stop, as REST tells it. */
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

function outcomeInWords(outcome: CallOutcome): string {
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
function lackInWords(lack: Lack): string {
  return lack.kind === 'clock'
    ? `${lack.menuId} looks at the clock, and the test has none: give it a moment in its settings`
    : `The web service at key ${lack.key} of ${lack.menuId} is not asked by a test: give its answer in the settings`
}

/** What was there instead of what a step expects, in English; null where nothing was. */
export const findingsInWords = (findings: readonly Finding[]): string | null =>
  findings.length === 0 ? null : findings.map(findingInWords).join('. ')

function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case 'ended':
      return outcomeInWords(finding.outcome)
    case 'over':
      return 'The call is over'
    case 'nobodyCalled':
      return 'Nobody is being called'
    case 'nothingAsked':
      return 'The caller is not asked for anything'
    case 'lack':
      return lackInWords(finding.lack)
    case 'noStart':
      return `The test begins in ${finding.menu}, which this flow does not have`
    case 'heard':
      return finding.text === '' ? 'The caller hears nothing' : `The caller hears “${finding.text}”`
    case 'entered':
      return `The caller comes to ${finding.menus.join(', then to ')}`
    case 'stays':
      return `The caller stays in ${finding.menu}`
    case 'goesOn':
      return `The call goes on in ${finding.menu}`
    case 'variable':
      return finding.value === null
        ? `{${finding.name}} is no variable of this flow`
        : `{${finding.name}} is “${finding.value}”`
  }
}

/** What a call does not tell, in English. */
export const noteInWords = (note: ScriptNote): string =>
  note.kind === 'masked'
    ? 'Digits that are masked are no part of the record: ones stand for them.'
    : `${lackInWords(note.lack)}.`
