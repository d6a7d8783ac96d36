import { z } from 'zod'
import { deleteVoicemail } from '../../../services/voicemail/delete.ts'
import { findMessageAudio } from '../../../services/voicemail/find-audio.ts'
import { getVoicemail } from '../../../services/voicemail/get.ts'
import { listVoicemails, voicemailFilterSchema } from '../../../services/voicemail/list.ts'
import { listMailboxes } from '../../../services/voicemail/list-mailboxes.ts'
import { markVoicemail, markVoicemailSchema } from '../../../services/voicemail/mark.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { fileReply } from '../file-reply.ts'
import { json } from '../reply.ts'
import {
  deletedVoicemailSchema,
  mailboxSchema,
  toDeletedVoicemail,
  toVoicemail,
  voicemailSchema,
} from '../schemas/voicemail.ts'

const tag = 'Voicemail'

export const voicemailEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/mailboxes',
    operationId: 'listMailboxes',
    tag,
    summary: 'List the mailboxes that hold messages',
    permission: 'voicemail:read',
    responses: {
      200: jsonAnswer(
        'Mailboxes in order of their names; `unheard` counts all of them.',
        z.object({ mailboxes: z.array(mailboxSchema), unheard: z.int() }),
      ),
    },
    async handle({ services, access }) {
      const { mailboxes, unheard } = await listMailboxes(services, access)
      return json({
        mailboxes: mailboxes.map(({ lastReceivedAt, ...counts }) => ({
          ...counts,
          last_received_at: lastReceivedAt.toISOString(),
        })),
        unheard,
      })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/voicemails',
    operationId: 'listVoicemails',
    tag,
    summary: 'List the messages that callers left',
    permission: 'voicemail:read',
    query: voicemailFilterSchema,
    responses: {
      200: jsonAnswer(
        'The newest first; the total counts all that match.',
        z.object({ voicemails: z.array(voicemailSchema), total: z.int() }),
      ),
    },
    async handle({ services, access, query }) {
      const { voicemails, total } = await listVoicemails(services, access, query)
      return json({ voicemails: voicemails.map(toVoicemail), total })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/voicemails/{voicemail_id}',
    operationId: 'getVoicemail',
    tag,
    summary: 'Get a message',
    permission: 'voicemail:read',
    responses: { 200: jsonAnswer('The message.', voicemailSchema) },
    async handle({ services, access, params }) {
      return json(toVoicemail(await getVoicemail(services, access, { id: params.voicemail_id })))
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/voicemails/{voicemail_id}',
    operationId: 'markVoicemail',
    tag,
    summary: 'Mark a message as heard or new',
    permission: 'voicemail:write',
    body: markVoicemailSchema,
    bodyExample: { heard: true },
    responses: { 200: jsonAnswer('The message as it is now.', voicemailSchema) },
    async handle({ services, access, params, body }) {
      return json(toVoicemail(await markVoicemail(services, access, { id: params.voicemail_id, ...body })))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/voicemails/{voicemail_id}',
    operationId: 'deleteVoicemail',
    tag,
    summary: 'Delete a message',
    description: 'Its recording goes too. It is deleted also where the switch cannot be told.',
    permission: 'voicemail:write',
    responses: { 200: jsonAnswer('It is gone.', deletedVoicemailSchema) },
    async handle({ services, access, params }) {
      return json(toDeletedVoicemail(await deleteVoicemail(services, access, { id: params.voicemail_id })))
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/voicemails/{voicemail_id}/audio',
    operationId: 'getVoicemailAudio',
    tag,
    summary: 'Get what was said',
    description: 'WAV. Takes a `Range` of bytes. Hearing it marks nothing.',
    permission: 'voicemail:read',
    query: z.strictObject({ download: z.stringbool().default(false).describe('As a file with a name.') }),
    responses: {
      200: { description: 'The audio.', binary: 'audio/wav' },
      206: { description: 'The part that was asked for.', binary: 'audio/wav' },
    },
    problems: [416],
    async handle({ services, access, params, query, request }) {
      const audio = await findMessageAudio(services, access, { id: params.voicemail_id })
      const headers = {
        // What somebody said to somebody is kept by no cache.
        'cache-control': 'private, no-store',
        ...(query.download && { 'content-disposition': `attachment; filename="${downloadName(audio)}"` }),
      }
      return fileReply(request, { ...audio, contentType: 'audio/wav', headers })
    },
  }),
]

/** `voicemail-1001-2026-11-21-1405.wav`, by UTC; no caller's number, which would stay in people's download folders. */
function downloadName({ mailbox, receivedAt }: { mailbox: string; receivedAt: Date }): string {
  const [day = '', time = ''] = receivedAt.toISOString().split('T')
  return `voicemail-${mailbox.replace(/[^\w.-]/g, '_')}-${day}-${time.slice(0, 5).replace(':', '')}.wav`
}
