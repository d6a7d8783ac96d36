import { rename } from 'node:fs/promises'
import { FliteEngine } from '../../ivr-runtime/src/speech/flite-engine.ts'
import type { DbOrTransaction } from '../../server/db.ts'
import { recordingFile, writeTemporary } from '../../server/services/recordings/library-files.ts'
import { type Converted, convert } from '../../server/services/recordings/sound/convert.ts'

/** Speaks a text with the offline engine, as an uploaded recording would come out. */
export async function speakRecording(text: string): Promise<Converted> {
  const engine = new FliteEngine()
  try {
    const request = { text, voice: 'rms', language: 'en', model: 'flite' }
    return await convert(await engine.synthesise(engine.resolve(request), AbortSignal.timeout(60_000)))
  } finally {
    await engine.close()
  }
}

/** Puts a recording into the library of a tenant as an upload would have. */
export async function addDemoRecording(
  tx: DbOrTransaction,
  { libraryDir, tenantId }: { libraryDir: string; tenantId: string },
  { wav, sha256, ...facts }: Converted,
  named: { name: string; description: string },
): Promise<void> {
  const temporary = await writeTemporary({ libraryDir }, tenantId, [wav], Infinity)
  await rename(temporary, recordingFile({ libraryDir }, tenantId, sha256))
  const file = { fileHash: sha256, fileSizeBytes: wav.byteLength, sourceName: `${named.name}.wav` }
  await tx.recording.create({ data: { ...named, ...facts, ...file, tenantId, createdBy: 'setup' } })
}
