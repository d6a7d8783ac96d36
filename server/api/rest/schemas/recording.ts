import { z } from 'zod'
import type { RecordingView } from '../../../services/recordings/recording-view.ts'

const useSchema = z
  .object({
    ivr_name: z.string(),
    menu_id: z.string(),
    digit: z.string(),
    in_draft: z.boolean(),
    in_published: z.boolean().describe('The version that answers calls plays it.'),
  })
  .meta({ id: 'RecordingUse', description: 'A menu option that plays the recording.' })

export const recordingSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    description: z.string().nullable(),
    target: z.string().describe('What `play_audio` takes: `library:<name>`.'),
    audio_url: z.string().describe('WAV, 16 kHz, mono, 16 bit: what callers hear.'),
    source_name: z.string(),
    source_format: z.enum(['wav', 'mp3', 'opus', 'vorbis', 'flac']),
    file_size_bytes: z.int(),
    duration_ms: z.int(),
    source_lufs: z.number().nullable().describe('Loudness before levelling, by ITU-R BS.1770.'),
    lufs: z.number().nullable().describe('Loudness now.'),
    peaks: z.array(z.int()).describe('For drawing: how far the wave goes in each of 240 equal parts, 0 to 100.'),
    used_by: z.array(useSchema),
    created_by: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Recording' })

export const toRecording = (recording: RecordingView) => ({
  id: recording.id,
  name: recording.name,
  description: recording.description,
  target: recording.target,
  audio_url: recording.audioUrl,
  source_name: recording.sourceName,
  source_format: recording.sourceFormat,
  file_size_bytes: recording.fileSizeBytes,
  duration_ms: recording.durationMs,
  source_lufs: recording.sourceLufs,
  lufs: recording.lufs,
  peaks: recording.peaks,
  used_by: recording.usedBy.map(({ ivrName, menuId, key, inDraft, inPublished }) => ({
    ivr_name: ivrName,
    menu_id: menuId,
    digit: key,
    in_draft: inDraft,
    in_published: inPublished,
  })),
  created_by: recording.createdBy,
  created_at: recording.createdAt.toISOString(),
  updated_at: recording.updatedAt.toISOString(),
})
