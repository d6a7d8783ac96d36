import { createHash } from 'node:crypto'
import type { SpeechRequest } from '../ports/speech-engine.ts'

/** SHA-256, hex, of `text|voice|language|model` of what is really synthesised (product document, "Cache Key Generation"). */
export function cacheKey({ text, voice, language, model }: SpeechRequest): string {
  return createHash('sha256').update(`${text}|${voice}|${language}|${model}`).digest('hex')
}
