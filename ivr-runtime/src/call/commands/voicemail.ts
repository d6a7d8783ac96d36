import { phrase, phraseLanguage } from '../../domain/flow/phrases.ts'
import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { ChannelVariables } from '../../ports/switch-channel.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { leftMessage } from '../left-message.ts'
import { runApplication } from '../run-application.ts'
import { announce } from './announce.ts'
import { say } from './say.ts'

/** Several tries of the longest message that a flow may ask for; this only bounds a switch that never answers. */
const longestMs = 60 * 60_000
/** Where the flow names no limit. */
const usualSec = 180
/** The switch sets it when a recording begins. */
const recordedVariable = 'silence_hits_exhausted'

type VoicemailCommand = Extract<Command, { kind: 'voicemail' }>

/**
 * Lets the caller leave a message: the flow's own greeting where it has one, then mod_voicemail. The message is recorded
 * also when the caller hangs up in it, as most do. Whoever is still there afterwards is hung up.
 */
export async function voicemail(session: CallSession, command: VoicemailCommand): Promise<CarriedOut> {
  // It was left while no handler was there: the one before died meanwhile.
  if (await keepMessage(session, command, session.channel.variables)) return farewell(session, command)
  const greeted = await greet(session, command)
  if (greeted.kind === 'callEnded' || greeted.kind === 'failed') return greeted
  const own = greeted.kind === 'played' && greeted.found
  const prepared = await runApplication(session, 'multiset', settings(session, command, own), 10_000)
  if (prepared.kind === 'callEnded') return { kind: 'callEnded', cause: prepared.cause }
  const result = await runApplication(
    session,
    'voicemail',
    appArg`default \${domain_name} ${command.mailbox}`,
    longestMs,
  )
  if (result.kind === 'failed') return result
  const kept = result.variables ? await keepMessage(session, command, result.variables) : false
  if (result.kind === 'callEnded') return { kind: 'callEnded', cause: result.cause }
  if (!kept && !result.variables.get(recordedVariable)) {
    session.metrics.error('switch')
    session.logger.error({ menuId: command.menuId }, 'the switch took no message: does it have this mailbox?')
  }
  return farewell(session, own ? command : null)
}

/** Any key ends the greeting. `left`: there is none, and the mailbox greets by itself. */
function greet(session: CallSession, { menuId, greeting }: VoicemailCommand): Promise<CarriedOut> {
  if (!greeting) return Promise.resolve({ kind: 'left' })
  return announce(session, { kind: 'announce', menuId, utterances: [greeting] })
}

/**
 * After the tone nothing is asked: a key, silence or a hang-up ends the message. mod_voicemail takes its limit from the
 * configuration, so a shorter one breaks off the recording from outside, counted from its beginning. Tasks of a group
 * that is named after the channel end with it.
 */
function settings({ channel: { channelUuid } }: CallSession, { maxSec }: VoicemailCommand, own: boolean) {
  const quiet = own ? ';skip_greeting=true;skip_instructions=true;voicemail_skip_goodbye=true' : ''
  const limit = `sched_api +${maxSec ?? usualSec} ${channelUuid} uuid_break ${channelUuid}`
  const breakOff = `;api_on_record_start_1=sched_del ${channelUuid};api_on_record_start_2=${limit}`
  return appArg`^^;${recordedVariable}=;skip_record_check=true;skip_record_urgent_check=true${quiet}${breakOff}`
}

/** Hands a message on to be recorded; one in which nobody speaks is taken back from the switch. False: there is none. */
async function keepMessage(
  { channel, logger, recordMessage }: CallSession,
  { mailbox }: VoicemailCommand,
  variables: ChannelVariables,
): Promise<boolean> {
  const found = await leftMessage(channel, variables, mailbox)
  if (!found) return false
  const { message, domain, silent } = found
  if (silent) {
    channel.command('vm_delete', appArg`${message.mailbox}@${domain} ${channel.channelUuid}`)
    logger.info('a caller said nothing after the tone; the silence is not kept')
  } else recordMessage(message)
  return true
}

/** In the words of the greeting's language, where the switch did not say its own. */
async function farewell(session: CallSession, command: VoicemailCommand | null): Promise<CarriedOut> {
  if (command?.greeting) {
    const { menuId, greeting } = command
    const { voice, language, model } = greeting
    const goodbye = { text: phrase('goodbye', language), voice, language: phraseLanguage(language), model }
    const said = await say(session, { kind: 'say', menuId, utterances: [goodbye] })
    if (said.kind === 'callEnded' || said.kind === 'failed') return said
  }
  await runApplication(session, 'hangup', 'NORMAL_CLEARING', 5_000)
  return { kind: 'left' }
}
