import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { playAudio } from '../../ivr-runtime/src/domain/flow/play-audio.ts'
import { FliteEngine } from '../../ivr-runtime/src/speech/flite-engine.ts'

/**
 * Speaks a text with the offline engine into `<folder>/<name>`, a WAV file. Returns its path; when a flow may not name
 * such a path (a quote in it, for instance), only the name, which a switch looks for among its own sounds.
 */
export async function makeRecording(folder: string, name: string, text: string): Promise<string> {
  const file = join(folder, name)
  if (!playAudio.safeParse({ type: 'play_audio', target: file }).success) return name
  const engine = new FliteEngine()
  try {
    const request = { text, voice: 'rms', language: 'en', model: 'flite' }
    const sound = await engine.synthesise(engine.resolve(request), AbortSignal.timeout(60_000))
    await mkdir(folder, { recursive: true })
    await writeFile(file, sound)
  } finally {
    await engine.close()
  }
  return file
}
