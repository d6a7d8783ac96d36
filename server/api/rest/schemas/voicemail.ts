import { z } from 'zod'
import type { SwitchTold } from '../../../services/voicemail/tell-switch.ts'
import type { VoicemailView } from '../../../services/voicemail/voicemail-view.ts'

export const voicemailSchema = z
  .object({
    id: z.guid(),
    mailbox: z.string(),
    caller_number: z.string(),
    caller_name: z.string().nullable(),
    duration_ms: z.int(),
    received_at: z.iso.datetime(),
    heard_at: z.iso.datetime().nullable().describe('Null: nobody has heard it yet.'),
    ivr_name: z.string().nullable().describe('Null: the IVR was deleted since.'),
    call_id: z.guid().nullable(),
    audio_url: z.string(),
  })
  .meta({ id: 'Voicemail', description: 'A message that a caller left.' })

export const toVoicemail = (voicemail: VoicemailView): z.input<typeof voicemailSchema> => ({
  id: voicemail.id,
  mailbox: voicemail.mailbox,
  caller_number: voicemail.callerNumber,
  caller_name: voicemail.callerName,
  duration_ms: voicemail.durationMs,
  received_at: voicemail.receivedAt.toISOString(),
  heard_at: voicemail.heardAt?.toISOString() ?? null,
  ivr_name: voicemail.ivrName,
  call_id: voicemail.callId,
  audio_url: voicemail.audioUrl,
})

export const mailboxSchema = z
  .object({ mailbox: z.string(), total: z.int(), unheard: z.int(), last_received_at: z.iso.datetime() })
  .meta({ id: 'Mailbox' })

const toldWords = {
  told: 'told',
  unreachable: 'unreachable',
  notConfigured: 'not_configured',
} as const satisfies Record<SwitchTold, string>

export const deletedVoicemailSchema = z.object({
  id: z.guid(),
  switch_told: z
    .enum(Object.values(toldWords))
    .describe(
      'Whether the switch knows, so that message lamps are right. `unreachable`: it is told at the next change in this mailbox. `not_configured`: there is no switch to tell.',
    ),
})

export const toDeletedVoicemail = ({
  id,
  switchTold,
}: {
  id: string
  switchTold: SwitchTold
}): z.input<typeof deletedVoicemailSchema> => ({ id, switch_told: toldWords[switchTold] })
