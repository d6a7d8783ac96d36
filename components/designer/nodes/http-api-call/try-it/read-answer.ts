import { type JsonValue, speakable, spokenValue } from 'ivr-runtime/domain/flow/api-value'

/** An answer that was shown: JSON where it is some. */
export type ReadAnswer = { json: JsonValue | undefined; text: string }

export function readAnswer(text: string): ReadAnswer {
  try {
    return { json: JSON.parse(text) as JsonValue, text }
  } catch {
    return { json: undefined, text }
  }
}

/** What a call would take from the answer; null where it finds nothing that can be spoken. */
export function valueIn({ json, text }: ReadAnswer, contentType: string, path: string): string | null {
  if (json !== undefined) return spokenValue(json, path.trim() || undefined)
  return path.trim() === '' && /^text\/plain\b/i.test(contentType) ? speakable(text) || null : null
}
