import type { Frame } from './frame-decoder.ts'
import { headerOf, parseHeaders } from './parse-headers.ts'
import { percentDecode } from './percent-decode.ts'

/** Named values of a message; a Map is one. Of an event's 150 a call looks at five, so the others are left as they are. */
export type EslHeaders = Pick<ReadonlyMap<string, string>, 'get'> & Iterable<[name: string, value: string]>

/**
 * What a frame says.
 *
 * - `channelData`: the answer to `connect`, all headers of the channel. `reply`: the answer to another command,
 *   `+OK …` or `-ERR …`. `apiResponse`: the answer to `api`.
 * - `event`: something happened; headers decoded, lists joined as the switch does (`ARRAY::a|:b`).
 * - `disconnectNotice`: `linger` when the call is over and the connection stays for a while, else `disconnect`.
 * - `other`: a content type that no handler needs. `unreadable`: the body is not what its type says.
 */
export type EslMessage =
  | { kind: 'channelData'; headers: EslHeaders }
  | { kind: 'reply'; text: string }
  | { kind: 'apiResponse'; text: string }
  | { kind: 'event'; name: string; headers: EslHeaders }
  | { kind: 'disconnectNotice'; disposition: 'linger' | 'disconnect' }
  | { kind: 'other'; contentType: string }
  | { kind: 'unreadable'; contentType: string }

/** Reads one frame. Never throws. */
export const readMessage = (frame: Frame): EslMessage => {
  const contentType = headerOf(frame.headers, 'Content-Type') ?? ''
  switch (contentType) {
    case 'command/reply':
      return frame.headers.has('Event-Name')
        ? { kind: 'channelData', headers: decoded(frame.headers) }
        : { kind: 'reply', text: headerOf(frame.headers, 'Reply-Text') ?? '' }
    case 'api/response':
      return { kind: 'apiResponse', text: frame.body.toString('utf8') }
    case 'text/event-json':
      return readJsonEvent(frame.body)
    case 'text/event-plain':
      return eventOf(decoded(parseHeaders(frame.body.toString('utf8'))), contentType)
    case 'text/disconnect-notice':
      return {
        kind: 'disconnectNotice',
        disposition: headerOf(frame.headers, 'Content-Disposition') === 'linger' ? 'linger' : 'disconnect',
      }
    default:
      return { kind: 'other', contentType }
  }
}

const readJsonEvent = (body: Buffer): EslMessage => {
  const contentType = 'text/event-json'
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (!isRecord(value)) return { kind: 'unreadable', contentType }
    return eventOf(new JsonHeaders(value), contentType)
  } catch {
    return { kind: 'unreadable', contentType }
  }
}

class JsonHeaders implements EslHeaders {
  readonly #values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values
  }

  get(name: string): string | undefined {
    return Object.hasOwn(this.#values, name) ? asText(this.#values[name]) : undefined
  }

  *[Symbol.iterator](): Generator<[string, string]> {
    for (const [name, value] of Object.entries(this.#values)) yield [name, asText(value)]
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asText = (value: unknown): string =>
  Array.isArray(value) ? `ARRAY::${value.map(String).join('|:')}` : String(value)

const eventOf = (headers: EslHeaders, contentType: string): EslMessage => {
  const name = headers.get('Event-Name')
  return name === undefined ? { kind: 'unreadable', contentType } : { kind: 'event', name, headers }
}

const decoded = (headers: ReadonlyMap<string, string>) =>
  new Map([...headers].map(([name, value]) => [name, percentDecode(value)]))
