import { recordingNameSchema } from 'ivr-runtime/domain/flow/play-audio'
import { z } from 'zod'

export const maxUploadBytes = 50_000_000

const descriptionSchema = z.string().trim().max(1000, 'must be at most 1000 characters').nullable()

const longestSourceName = 255

/** The uploaded file's own name, for people to recognise: without folders and control characters. */
const sourceNameSchema = z.string().transform((name) => {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return [...last.replace(/[\u0000-\u001f\u007f]/g, '').trim()].slice(0, longestSourceName).join('')
})

/** What is told of a new recording beside its sound. */
export const newRecordingSchema = z.strictObject({
  name: recordingNameSchema.describe('What `play_audio` calls it: `library:<name>`.'),
  description: descriptionSchema.optional(),
  sourceName: sourceNameSchema.optional(),
})

export const replacedAudioSchema = newRecordingSchema.pick({ sourceName: true })

/** The fields to change. A recording that is in use keeps its name. */
export const recordingChangesSchema = z.strictObject({
  name: recordingNameSchema.optional(),
  description: descriptionSchema.optional(),
})

export type NewRecording = z.input<typeof newRecordingSchema>
export type RecordingChanges = z.input<typeof recordingChangesSchema>
