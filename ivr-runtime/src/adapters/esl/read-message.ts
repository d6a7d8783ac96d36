import type { Frame } from './frame-decoder.ts'
import { headerOf, parseHeaders } from './parse-headers.ts'
import { percentDecode } from './percent-decode.ts'

/** Named values of a message; a Map is one. Of an event's 150 a call looks at five, so the others are left as they are. */
export type EslHeaders = Pick<ReadonlyMap<string, string>, 'get'> &
  Iterable<[name: string, value: string]> & {
    /** The same values in the least memory, for keeping them where they will hardly be asked again. */
    unread?(): EslHeaders
  }

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
  const headers = new JsonHeaders(body.toString('utf8'))
  return headers.readable ? eventOf(headers, contentType) : { kind: 'unreadable', contentType }
}

/** Reads its text when it is first asked: what is kept between two events is rarely asked, and small as a text. */
class JsonHeaders implements EslHeaders {
  readonly #text: string
  #values: Readonly<Record<string, unknown>> | null | undefined

  constructor(text: string) {
    this.#text = text
  }

  get readable(): boolean {
    return this.#read() !== null
  }

  get(name: string): string | undefined {
    const values = this.#read()
    return values && Object.hasOwn(values, name) ? asText(values[name]) : undefined
  }

  unread(): EslHeaders {
    return new JsonHeaders(this.#text)
  }

  *[Symbol.iterator](): Generator<[string, string]> {
    for (const [name, value] of Object.entries(this.#read() ?? {})) yield [name, asText(value)]
  }

  #read() {
    if (this.#values === undefined) this.#values = parseRecord(this.#text)
    return this.#values
  }
}

function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
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
