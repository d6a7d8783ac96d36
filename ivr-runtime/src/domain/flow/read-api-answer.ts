import type { JsonValue } from 'jsonpath-rfc9535'
import { speakable, spokenValue } from './api-value.ts'
import type { HttpApiCallConfig } from './http-api-call.ts'

/** What a web service sent, whole. */
export type ReceivedAnswer = { status: number; text: string; contentType: string }

export type ReadAnswer =
  | { kind: 'value'; value: string }
  | { kind: 'failed'; reason: 'status' | 'not_json' | 'no_value' }

/** What an answer says to the caller. Where the template has no place for a value, any good answer will do. */
export function readApiAnswer({ status, text, contentType }: ReceivedAnswer, config: HttpApiCallConfig): ReadAnswer {
  if (status < 200 || status > 299) return { kind: 'failed', reason: 'status' }
  if (!config.tts_template.includes('{value}')) return { kind: 'value', value: '' }
  let json: JsonValue
  try {
    json = JSON.parse(text)
  } catch {
    const plain = config.response_path === undefined && /^text\/plain\b/i.test(contentType) ? speakable(text) : ''
    return plain === '' ? { kind: 'failed', reason: 'not_json' } : { kind: 'value', value: plain }
  }
  const value = spokenValue(json, config.response_path)
  return value === null ? { kind: 'failed', reason: 'no_value' } : { kind: 'value', value }
}
