import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { Finding, Lack, ScriptNote } from 'ivr-runtime/domain/call/test-finding'
import type { ScriptStep, ScriptStepOf } from 'ivr-runtime/domain/call/test-script'
import type { TestCallTexts } from '../test-call-texts.ts'

/** A step of a script as a sentence without its full stop. */
export function expectedInWords(step: ScriptStep, t: TestCallTexts): string {
  switch (step.kind) {
    case 'press':
      return t('expected.press', { keys: step.keys })
    case 'wait':
      return t('expected.wait')
    case 'hang_up':
      return t('expected.callerHangsUp')
    case 'transfer_fails':
      return t('expected.transferFails', { cause: step.cause })
    case 'hears':
      return t('expected.hears', { text: step.text })
    case 'enters':
      return t('expected.enters', { menu: step.menu })
    case 'variable':
      return t('expected.variable', { name: `{${step.name}}`, value: step.value })
    case 'ends':
      return endingInWords(step, t)
  }
}

function endingInWords({ how, target }: Pick<ScriptStepOf<'ends'>, 'how' | 'target'>, t: TestCallTexts): string {
  switch (how) {
    case 'transfer':
      return target === null ? t('expected.transfer') : t('expected.transferTo', { target })
    case 'voicemail':
      return target === null ? t('expected.voicemail') : t('expected.voicemailTo', { mailbox: target })
    case 'hangup':
      return target === null ? t('expected.hangup') : t('expected.hangupWith', { cause: target })
    case 'caller':
      return t('expected.callerHangsUp')
  }
}

function outcomeInWords(outcome: CallOutcome, t: TestCallTexts): string {
  switch (outcome.kind) {
    case 'transferred':
      return endingInWords({ how: 'transfer', target: outcome.target }, t)
    case 'voicemail':
      return endingInWords({ how: 'voicemail', target: outcome.mailbox }, t)
    case 'hungUp':
      return endingInWords({ how: outcome.by === 'caller' ? 'caller' : 'hangup', target: outcome.cause }, t)
    case 'failed':
      return t('found.failed', { reason: outcome.reason })
  }
}

/** What was there instead of what a step expects; null where nothing was. */
export const findingsInWords = (findings: readonly Finding[], t: TestCallTexts): string | null =>
  findings.length === 0 ? null : findings.map((finding) => findingInWords(finding, t)).join('. ')

function findingInWords(finding: Finding, t: TestCallTexts): string {
  switch (finding.kind) {
    case 'ended':
      return outcomeInWords(finding.outcome, t)
    case 'over':
    case 'nobodyCalled':
    case 'nothingAsked':
      return t(`found.${finding.kind}`)
    case 'lack':
      return lackInWords(finding.lack, t)
    case 'noStart':
    case 'stays':
    case 'goesOn':
      return t(`found.${finding.kind}`, { menu: finding.menu })
    case 'heard':
      return finding.text === '' ? t('found.heardNothing') : t('expected.hears', { text: finding.text })
    case 'entered':
      return t('expected.enters', { menu: finding.menus.reduce((way, menu) => t('found.entersMore', { way, menu })) })
    case 'variable': {
      const name = `{${finding.name}}`
      return finding.value === null
        ? t('found.noVariable', { name })
        : t('expected.variable', { name, value: finding.value })
    }
  }
}

const lackInWords = (lack: Lack, t: TestCallTexts): string =>
  lack.kind === 'clock'
    ? t('found.lacksClock', { menu: lack.menuId })
    : t('found.lacksAnswer', { key: lack.key, menu: lack.menuId })

/** What a call does not tell of itself, as a whole sentence. */
export const noteInWords = (note: ScriptNote, t: TestCallTexts): string =>
  note.kind === 'masked' ? t('editor.masked') : `${lackInWords(note.lack, t)}.`
