import { z } from 'zod'
import { pageSchema } from '../../../services/page.ts'
import { createRecording } from '../../../services/recordings/create.ts'
import { deleteRecording } from '../../../services/recordings/delete.ts'
import { findRecordingAudio } from '../../../services/recordings/find-audio.ts'
import { getRecording } from '../../../services/recordings/get.ts'
import { listRecordings } from '../../../services/recordings/list.ts'
import { newRecordingSchema, recordingChangesSchema } from '../../../services/recordings/recording-fields.ts'
import { replaceRecordingAudio } from '../../../services/recordings/replace-audio.ts'
import { updateRecording } from '../../../services/recordings/update.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { fileReply } from '../file-reply.ts'
import { json, noContent } from '../reply.ts'
import { recordingSchema, toRecording } from '../schemas/recording.ts'

const tag = 'Recordings'

const upload = {
  mediaTypes: ['audio/wav', 'audio/mpeg', 'audio/ogg', 'audio/flac', 'application/octet-stream'],
  description:
    'The file itself, at most 50 MB and 30 minutes: WAV (PCM, float, A-law, µ-law), MP3, Ogg (Opus, Vorbis) or FLAC. What it is, is told by what is in it.',
}

const fileName = { file_name: z.string().optional().describe('What the file is called, for people to recognise.') }

export const recordingEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/recordings',
    operationId: 'createRecording',
    tag,
    summary: 'Upload a recording',
    description:
      'It is converted to WAV, 16 kHz, mono, and brought to the loudness of a prompt (−19 LUFS). `curl --data-binary @file` sends a file.',
    permission: 'ivr:write',
    query: z.strictObject({
      name: newRecordingSchema.shape.name,
      description: newRecordingSchema.shape.description,
      ...fileName,
    }),
    upload,
    responses: { 201: jsonAnswer('It is in the library.', recordingSchema) },
    problems: [409],
    async handle({ services, access, query: { file_name: sourceName, ...fields }, request }) {
      const made = await createRecording(services, access, { ...fields, sourceName, upload: uploadOf(request) })
      return json(toRecording(made), 201)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/recordings',
    operationId: 'listRecordings',
    tag,
    summary: "List the library's recordings",
    permission: 'ivr:read',
    query: pageSchema,
    responses: {
      200: jsonAnswer('By name.', z.object({ recordings: z.array(recordingSchema), total: z.int() })),
    },
    async handle({ services, access, query }) {
      const { recordings, total } = await listRecordings(services, access, query)
      return json({ recordings: recordings.map(toRecording), total })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/recordings/{recording_name}',
    operationId: 'getRecording',
    tag,
    summary: 'Get a recording',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('The recording.', recordingSchema) },
    async handle({ services, access, params }) {
      return json(toRecording(await getRecording(services, access, { name: params.recording_name })))
    },
  }),
  endpoint({
    method: 'patch',
    path: '/v1/recordings/{recording_name}',
    operationId: 'updateRecording',
    tag,
    summary: 'Rename or describe a recording',
    description: 'One that is played by a draft or a published version keeps its name.',
    permission: 'ivr:write',
    body: recordingChangesSchema,
    bodyExample: { description: 'Directions to the clinic' },
    responses: { 200: jsonAnswer('As it is now.', recordingSchema) },
    problems: [409],
    async handle({ services, access, params, body }) {
      return json(toRecording(await updateRecording(services, access, { name: params.recording_name, changes: body })))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/recordings/{recording_name}',
    operationId: 'deleteRecording',
    tag,
    summary: 'Delete a recording',
    description: 'Refused while a draft or a published version plays it; `detail` says which.',
    permission: 'ivr:write',
    responses: { 204: { description: 'It is gone.' } },
    problems: [409],
    async handle({ services, access, params }) {
      await deleteRecording(services, access, { name: params.recording_name })
      return noContent()
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/recordings/{recording_name}/audio',
    operationId: 'replaceRecordingAudio',
    tag,
    summary: 'Replace the sound of a recording',
    description: 'Callers hear it the next time that it is played.',
    permission: 'ivr:write',
    query: z.strictObject(fileName),
    upload,
    responses: { 200: jsonAnswer('As it is now.', recordingSchema) },
    async handle({ services, access, params, query, request }) {
      const of = { name: params.recording_name, sourceName: query.file_name, upload: uploadOf(request) }
      return json(toRecording(await replaceRecordingAudio(services, access, of)))
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/recordings/{recording_name}/audio',
    operationId: 'getRecordingAudio',
    tag,
    summary: 'Get the sound of a recording',
    description: 'WAV, 16 kHz, mono, 16 bit. Takes a `Range` of bytes.',
    permission: 'ivr:read',
    responses: {
      200: { description: 'The sound.', binary: 'audio/wav' },
      206: { description: 'The part that was asked for.', binary: 'audio/wav' },
      304: { description: 'It is what `If-None-Match` names.' },
    },
    problems: [416],
    async handle({ services, access, params, request }) {
      const { file, sizeBytes, hash } = await findRecordingAudio(services, access, { name: params.recording_name })
      const headers = { etag: `"${hash}"`, 'cache-control': 'private, no-cache' }
      if (request.headers.get('if-none-match') === headers.etag) return { status: 304, body: null, headers }
      return fileReply(request, { file, sizeBytes, contentType: 'audio/wav', headers })
    },
  }),
]

const uploadOf = (request: Request) => ({
  body: request.body,
  statedBytes: Number(request.headers.get('content-length')) || null,
})
