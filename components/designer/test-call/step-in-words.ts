import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { hangupCauseInWords } from '../nodes/hangup/hangup-causes.ts'
import { failedTransferInWords } from './failed-transfer-in-words.ts'

export type StepWords = { text: string; detail: string | null; tone: 'normal' | 'caller' | 'problem' | 'end' }

const apiFailures: Record<string, string> = {
  timeout: 'it took longer than 10 seconds',
  status: 'it refused',
  not_json: 'its answer is not JSON',
  no_value: 'its answer has nothing at the path given',
  forbidden_address: 'its address is not allowed; an administrator can allow the host in the settings',
  unreachable: 'it could not be reached',
  too_large: 'its answer is too large',
  certificate: 'its certificate is not valid',
  invalid_address: 'its address is none once variables are filled in',
  interrupted: 'the process that asked it was lost',
  paused: 'it failed time after time, so it is not asked for a while',
}

const callFailures: Record<string, string> = {
  runtime_stopped: 'The IVR was stopped during the call',
  no_published_flow: 'Nothing is published yet, so the call was refused',
  flow_unavailable: 'The flow could not be loaded',
  test_call_unknown: 'The flow of this test call could not be found',
  switch_connection_lost: 'The connection to the switch broke',
  runtime_died: 'The process of the IVR was lost, and none went on with the call',
  too_many_handlers: 'Given up, because one process after another was lost in this call',
  handler_error: 'Something went wrong in the IVR; its log tells more',
}

const actions: Record<string, (target: string) => string> = {
  sub_menu: (menuId) => `Goes to ${menuId}`,
  transfer_queue: (queue) => `Goes to ${queueInWords(queue)}`,
  transfer_extension: (extension) => `Goes to ${extensionInWords(extension)}`,
  voicemail: (mailbox) => `Goes to the mailbox ${mailbox}`,
  play_audio: (file) => `Plays ${playedInWords(file)}`,
  http_api_call: (address) => `Asks ${URL.canParse(address) ? new URL(address).host : address}`,
  hangup: () => 'Hangs up',
}

const hours = { open: 'Within the opening hours', closed: 'Outside the opening hours', holiday: 'Today is a holiday' }

/** A step of a call as a person would tell it. */
export function stepInWords(step: CallStep): StepWords {
  const words = (text: string, detail: string | null = null, tone: StepWords['tone'] = 'normal') => ({
    text,
    detail,
    tone,
  })
  switch (step.kind) {
    case 'answered':
      return words('The IVR answers')
    case 'prompt':
      return words(
        step.attempt === 1 ? `${step.menuId} speaks` : `${step.menuId} speaks again, try ${step.attempt}`,
        spokenText(step.spoken),
      )
    case 'said':
      return words('The IVR says', spokenText(step.spoken))
    case 'input':
      return words(`Caller presses ${step.digits}`, null, 'caller')
    case 'noInput':
      return words('Caller presses nothing', null, 'caller')
    case 'noMatch':
      return words(`Caller presses ${step.digits}, which is no choice here`, null, 'caller')
    case 'exit':
      return words(
        step.exit === 't' ? 'Tries ran out without a key' : 'Tries ran out with wrong keys',
        step.taken ? null : 'The IVR says goodbye',
      )
    case 'action':
      return words(
        actions[step.action]?.(step.target) ?? `${step.action} ${step.target}`,
        step.action === 'play_audio' && libraryName(step.target) === null ? 'Heard by callers, not on this page' : null,
      )
    case 'api':
      return step.ok
        ? words(`The web service answers in ${step.latencyMs} ms`)
        : words('The web service does not answer', apiFailure(step.reason, step.status), 'problem')
    case 'played':
      return step.found
        ? words(`${playedInWords(step.file)} was played`)
        : words(`${playedInWords(step.file)} is not there`, null, 'problem')
    case 'hours':
      return words(hours[step.exit], step.overridden ? 'A supervisor decided, not the opening hours' : null)
    case 'collected':
      return words(
        step.digits === null
          ? `Caller enters ${step.length} ${step.length === 1 ? 'digit' : 'digits'}`
          : `Caller enters ${step.digits}`,
        `Kept as {${step.variable}}`,
        'caller',
      )
    case 'branched':
      return words(step.exit === 'else' ? 'No case applies' : `The case ${step.exit} applies`)
    case 'transferFailed':
      return words(`${step.target} cannot be reached`, failedTransferInWords(step.cause), 'problem')
    case 'resumed':
      return words('The call goes on', 'The process that ran it was lost; another took over')
    case 'ended':
      return words(endInWords(step.outcome), null, step.outcome.kind === 'failed' ? 'problem' : 'end')
  }
}

/** As a step: what was said a moment before is not said again. */
function endInWords(outcome: CallOutcome): string {
  return outcome.kind === 'transferred' || outcome.kind === 'voicemail'
    ? 'The call is handed over'
    : outcomeInWords(outcome)
}

/** A recording of the library by its name, anything else by its path. */
const playedInWords = (file: string) => libraryName(file) ?? file

/** Most queues have the word in their name. */
const queueInWords = (queue: string) => (/^queue/i.test(queue) ? queue : `queue ${queue}`)

/** Of a full dial string (`sofia/gateway/carrier/+12025550123`) the number says enough. */
const extensionInWords = (target: string) =>
  target.includes('/') ? (target.split('/').at(-1) ?? target) : `extension ${target}`

/** How a call ended, as a sentence without its full stop. */
export function outcomeInWords(outcome: CallOutcome): string {
  switch (outcome.kind) {
    case 'transferred':
      return `Sent to ${outcome.to === 'queue' ? queueInWords(outcome.target) : extensionInWords(outcome.target)}`
    case 'voicemail':
      return `Sent to the mailbox ${outcome.mailbox}`
    case 'hungUp':
      if (outcome.by === 'caller') return 'The caller hung up'
      return outcome.cause === 'NORMAL_CLEARING'
        ? 'The IVR hung up'
        : `The IVR hung up: ${hangupCauseInWords(outcome.cause)}`
    case 'failed':
      return callFailures[outcome.reason] ?? `The call failed: ${outcome.reason.replaceAll('_', ' ')}`
  }
}

/** Why a web service gave no answer, in words. */
export function apiFailure(reason: string | null, status: number | null): string | null {
  const why = reason && (apiFailures[reason] ?? reason)
  return [why, status && `status ${status}`].filter(Boolean).join(', ') || null
}

const spokenText = (spoken: readonly { text: string }[]) => spoken.map(({ text }) => text).join(' ') || null
