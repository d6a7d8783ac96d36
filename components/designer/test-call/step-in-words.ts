import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import type { ActionType } from 'ivr-runtime/domain/flow/action'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { causeInWords, failedTransferInWords, knownText, type StepTexts } from './step-texts.ts'

export type StepWords = { text: string; detail: string | null; tone: 'normal' | 'caller' | 'problem' | 'end' }

/** A step of a call as a person would tell it. */
export function stepInWords(step: CallStep, t: StepTexts): StepWords {
  const words = (text: string, detail: string | null = null, tone: StepWords['tone'] = 'normal') => ({
    text,
    detail,
    tone,
  })
  switch (step.kind) {
    case 'answered':
      return words(t('answered'))
    case 'prompt':
      return words(
        step.attempt === 1
          ? t('speaks', { menu: step.menuId })
          : t('speaksAgain', { menu: step.menuId, attempt: step.attempt }),
        spokenText(step.spoken),
      )
    case 'said':
      return words(t('says'), spokenText(step.spoken))
    case 'input':
      return words(t('presses', { digits: step.digits }), null, 'caller')
    case 'noInput':
      return words(t('pressesNothing'), null, 'caller')
    case 'noMatch':
      return words(t('pressesNoChoice', { digits: step.digits }), null, 'caller')
    case 'exit':
      return words(t(step.exit === 't' ? 'ranOutNoKey' : 'ranOutWrongKeys'), step.taken ? null : t('saysGoodbye'))
    case 'action':
      return words(
        actionInWords(step.action, step.target, t),
        step.action === 'play_audio' && libraryName(step.target) === null ? t('heardByCallers') : null,
      )
    case 'api':
      return step.ok
        ? words(t('serviceAnswers', { ms: String(step.latencyMs) }))
        : words(t('serviceSilent'), apiFailure(step.reason, step.status, t), 'problem')
    case 'played':
      return step.found
        ? words(t('wasPlayed', { file: playedInWords(step.file) }))
        : words(t('isNotThere', { file: playedInWords(step.file) }), null, 'problem')
    case 'hours':
      return words(t(`hours.${step.exit}`), step.overridden ? t('overridden') : null)
    case 'collected':
      return words(
        step.digits === null ? t('entersDigits', { count: step.length }) : t('enters', { digits: step.digits }),
        t('keptAs', { variable: `{${step.variable}}` }),
        'caller',
      )
    case 'branched':
      return words(step.exit === 'else' ? t('noCase') : t('caseApplies', { exit: step.exit }))
    case 'transferFailed':
      return words(t('notReached', { target: step.target }), failedTransferInWords(step.cause, t), 'problem')
    case 'resumed':
      return words(t('goesOn'), t('takenOver'))
    case 'ended':
      return words(endInWords(step.outcome, t), null, step.outcome.kind === 'failed' ? 'problem' : 'end')
  }
}

function actionInWords(action: string, target: string, t: StepTexts): string {
  const key = `actions.${action as ActionType}` as const
  if (!t.has(key)) return `${action} ${target}`
  switch (action) {
    case 'transfer_queue':
      return t('actions.transfer_queue', { target: queueInWords(target, t) })
    case 'transfer_extension':
      return t('actions.transfer_extension', { target: extensionInWords(target, t) })
    case 'play_audio':
      return t('actions.play_audio', { target: playedInWords(target) })
    case 'http_api_call':
      return t('actions.http_api_call', { target: URL.canParse(target) ? new URL(target).host : target })
    default:
      return t(key, { target })
  }
}

/** As a step: what was said a moment before is not said again. */
function endInWords(outcome: CallOutcome, t: StepTexts): string {
  return outcome.kind === 'transferred' || outcome.kind === 'voicemail' ? t('handedOver') : outcomeInWords(outcome, t)
}

/** A recording of the library by its name, anything else by its path. */
const playedInWords = (file: string) => libraryName(file) ?? file

/** Most queues have the word in their name. */
const queueInWords = (queue: string, t: StepTexts) => (/^queue/i.test(queue) ? queue : t('queue', { name: queue }))

/** Of a full dial string (`sofia/gateway/carrier/+12025550123`) the number says enough. */
const extensionInWords = (target: string, t: StepTexts) =>
  target.includes('/') ? (target.split('/').at(-1) ?? target) : t('extension', { name: target })

/** How a call ended, as a sentence without its full stop. */
export function outcomeInWords(outcome: CallOutcome, t: StepTexts): string {
  switch (outcome.kind) {
    case 'transferred':
      return t('sentTo', {
        target: outcome.to === 'queue' ? queueInWords(outcome.target, t) : extensionInWords(outcome.target, t),
      })
    case 'voicemail':
      return t('sentToMailbox', { mailbox: outcome.mailbox })
    case 'hungUp':
      if (outcome.by === 'caller') return t('callerHungUp')
      return outcome.cause === 'NORMAL_CLEARING'
        ? t('ivrHungUp')
        : t('ivrHungUpWith', { cause: causeInWords(outcome.cause, t) })
    case 'failed':
      return (
        knownText(t, 'callFailures', outcome.reason) ?? t('callFailed', { reason: outcome.reason.replaceAll('_', ' ') })
      )
  }
}

/** Why a web service gave no answer, in words. */
export function apiFailure(reason: string | null, status: number | null, t: StepTexts): string | null {
  const why = reason && (knownText(t, 'apiFailures', reason) ?? reason)
  return [why, status && t('status', { status: String(status) })].filter(Boolean).join(', ') || null
}

const spokenText = (spoken: readonly { text: string }[]) => spoken.map(({ text }) => text).join(' ') || null
