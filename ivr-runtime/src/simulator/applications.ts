import type { Application } from './application.ts'
import { expandVariables } from './expand-variables.ts'
import { playAndGetDigits } from './play-and-get-digits.ts'
import { playPath } from './play-path.ts'
import { splitArguments } from './split-arguments.ts'
import { voicemail } from './voicemail.ts'

const answer: Application = async (call) => {
  if (call.channel.answered) return
  if ((await call.wait(3)) === 'hangup') return
  call.channel.markAnswered()
  call.queueEvent('CHANNEL_ANSWER')
  call.channel.settleAnswer()
  call.tell({ kind: 'answered' })
}

const hangup: Application = async (call, arg) => {
  call.hangUp(/^[A-Z][A-Z0-9_]+$/.test(arg.trim()) ? arg.trim() : 'NORMAL_CLEARING')
}

/** `name=value`; the value is expanded once more, as the switch does. */
const set: Application = async ({ channel }, arg) => {
  const sign = arg.includes('=') ? arg.indexOf('=') : arg.indexOf(',')
  const name = sign < 0 ? arg : arg.slice(0, sign)
  if (name) channel.setVariable(name, sign < 0 ? null : expandVariables(arg.slice(sign + 1), channel.variables))
}

/** `^^<delimiter>a=1<delimiter>b=2`, or separated by spaces. */
const multiset: Application = async (call, arg) => {
  const pairs = arg.startsWith('^^') ? arg.slice(3).split(arg.charAt(2)) : splitArguments(arg)
  for (const pair of pairs) await set(call, pair)
}

const unset: Application = async ({ channel }, arg) => channel.setVariable(arg.trim(), null)

const playback: Application = async (call, arg) => {
  const terminators = call.channel.variable('playback_terminators') ?? '*'
  call.channel.setVariable('playback_terminator_used', null)
  const played = await playPath(call, arg, {
    terminators: terminators === 'any' ? '1234567890*#' : terminators === 'none' ? '' : terminators,
  })
  if (played.kind === 'key') call.channel.setVariable('playback_terminator_used', played.key)
  const response = { finished: 'FILE PLAYED', key: 'FILE PLAYED', notFound: 'FILE NOT FOUND', hangup: 'PLAYBACK ERROR' }
  call.channel.setVariable('current_application_response', response[played.kind])
}

const sleep: Application = async (call, arg) => {
  await call.wait(Math.max(0, Number.parseInt(arg, 10) || 0))
}

/** The call goes on in the dialplan as soon as the handler lets go of it; until then nothing happens. */
const transfer: Application = async (call, arg) => {
  const [destination, dialplan = 'XML', context = 'default'] = splitArguments(arg)
  if (!destination) return
  const { channel } = call
  channel.routing = true
  channel.destination = destination
  const history = `${Math.floor(Date.now() / 1000)}:${channel.call.channelUuid}:bl_xfer:${destination}/${context}/${dialplan}`
  channel.setVariable('transfer_history', history)
  channel.setVariable('transfer_source', history)
  call.tell({ kind: 'transferred', destination, dialplan, context })
}

/** The applications that the simulated switch knows; any other ends the call (`DESTINATION_OUT_OF_ORDER`). */
export const applications: ReadonlyMap<string, Application> = new Map([
  ['answer', answer],
  ['hangup', hangup],
  ['set', set],
  ['multiset', multiset],
  ['unset', unset],
  ['playback', playback],
  ['play_and_get_digits', playAndGetDigits],
  ['sleep', sleep],
  ['transfer', transfer],
  ['voicemail', voicemail],
])
