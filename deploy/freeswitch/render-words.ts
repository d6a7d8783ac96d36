import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FliteEngine } from '../../ivr-runtime/src/speech/flite-engine.ts'

/** What the switch says by itself, when no handler speaks. By name of its file, without `.wav`. */
export const words = {
  greeting: 'Nobody can take your call right now.',
  'record-message': 'Please leave a message after the tone. Press any key when you are done.',
  'message-too-short': 'That was too short. Please speak after the tone.',
  'message-not-kept': 'Your message could not be kept.',
  'mailbox-full': 'This mailbox is full.',
  goodbye: 'Thank you. Goodbye.',
  'technical-difficulties': 'We are sorry. We have technical difficulties. Please call again later.',
} as const

const voice = { voice: 'rms', language: 'en', model: 'flite' }

/** Speaks all of it offline into WAV files of `folder`; a file is there whole or not at all. */
export async function renderWords(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const engine = new FliteEngine()
  try {
    for (const [name, text] of Object.entries(words)) {
      const wav = await engine.synthesise({ text, ...voice }, new AbortController().signal)
      const path = join(folder, `${name}.wav`)
      await writeFile(`${path}.part`, wav)
      await rename(`${path}.part`, path)
    }
  } finally {
    await engine.close()
  }
}
