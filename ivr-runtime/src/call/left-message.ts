import type { LeftMessage } from '../ports/call-recorder.ts'
import type { ChannelVariables, SwitchChannel } from '../ports/switch-channel.ts'
import { measureMessage } from '../speech/measure-message.ts'

/** Where mod_voicemail leaves word of a message; it says nothing when it kept none. */
const pathVariable = 'voicemail_file_path'

export type FoundMessage = {
  message: Omit<LeftMessage, 'callId' | 'at'>
  /** The switch's domain of the mailbox. */
  domain: string
  /** Nobody says anything in it. */
  silent: boolean
}

/** The message that a channel's variables tell of. Null: none was left, or it was too short to be kept. */
export async function leftMessage(
  channel: Pick<SwitchChannel, 'channelUuid' | 'callerNumber' | 'callerName'>,
  variables: ChannelVariables,
  mailbox: string,
): Promise<FoundMessage | null> {
  const filePath = variables.get(pathVariable)
  if (!filePath) return null
  const measured = await measureMessage(filePath)
  const message = {
    // An alias leads to the mailbox that the message lies in.
    mailbox: variables.get('voicemail_account') || mailbox,
    callerNumber: channel.callerNumber,
    callerName: channel.callerName,
    filePath,
    switchUuid: channel.channelUuid,
    durationMs: measured?.durationMs ?? durationMsIn(variables.get('voicemail_message_len')),
  }
  return { message, domain: variables.get('voicemail_domain') ?? '', silent: measured?.silent ?? false }
}

/** `00:01:23`, in whole seconds. */
function durationMsIn(text = ''): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(\d+):(\d+):(\d+)$/.exec(text) ?? []
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
