import { z } from 'zod'
import type { CacheEntry } from '../../../services/speech/list-cache.ts'
import type { Preview } from '../../../services/speech/preview.ts'

export const previewBodySchema = z
  .object({
    audio_file: z.string().describe('Where it lies on the server.'),
    audio_url: z.string(),
    text: z.string(),
    text_hash: z.string(),
    characters: z.int(),
    voice: z.string(),
    language: z.string(),
    model: z.string(),
    engine: z.string(),
    duration_ms: z.number(),
    fallback_reason: z.string().nullable().describe('Why the preferred engine did not speak; null when it did.'),
  })
  .meta({ id: 'Preview', description: 'Voice, language and model are those of the audio.' })

export const toPreview = (preview: Preview): z.input<typeof previewBodySchema> => ({
  audio_file: preview.file,
  audio_url: preview.audioUrl,
  text: preview.text,
  text_hash: preview.hash,
  characters: preview.characters,
  voice: preview.voice,
  language: preview.language,
  model: preview.model,
  engine: preview.engine,
  duration_ms: preview.durationMs,
  fallback_reason: preview.fallbackReason,
})

export const cacheEntrySchema = z
  .object({
    id: z.int(),
    text_hash: z.string(),
    text: z.string(),
    language: z.string(),
    voice: z.string(),
    model: z.string(),
    file_path: z.string(),
    file_size_bytes: z.int().nullable(),
    duration_ms: z.int().nullable(),
    access_count: z.int(),
    created_at: z.iso.datetime(),
    last_accessed_at: z.iso.datetime(),
    audio_url: z.string(),
  })
  .meta({ id: 'CacheEntry' })

export const toCacheEntry = (entry: CacheEntry): z.input<typeof cacheEntrySchema> => ({
  id: entry.id,
  text_hash: entry.textHash,
  text: entry.text,
  language: entry.language,
  voice: entry.voice,
  model: entry.model,
  file_path: entry.filePath,
  file_size_bytes: entry.fileSizeBytes,
  duration_ms: entry.durationMs,
  access_count: entry.accessCount,
  created_at: entry.createdAt.toISOString(),
  last_accessed_at: entry.lastAccessedAt.toISOString(),
  audio_url: entry.audioUrl,
})
