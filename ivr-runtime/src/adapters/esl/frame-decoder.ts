import { headerOf, parseHeaders } from './parse-headers.ts'

/**
 * One unit of the event socket: headers, a blank line, and `Content-Length` bytes of body. The body is a part of the bytes
 * that were read, and keeps all of them as long as it is kept itself.
 */
export type Frame = { headers: ReadonlyMap<string, string>; body: Buffer }

/** The bytes cannot be the event socket's. Nothing after them can be read. */
export type FramingError = { code: 'headerTooLarge' | 'frameTooLarge' | 'badContentLength' }

export type FrameLimits = {
  /** Longest block of headers; the reply to `connect` has about 7 kB, more with many variables. */
  maxHeaderBytes: number
  /** Longest headers and body together. */
  maxFrameBytes: number
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const nothing = Buffer.alloc(0)

/**
 * Cuts a stream of bytes into frames, however the bytes arrive. Lengths count bytes, not characters. Time is linear
 * in the bytes given, memory is bounded by the limits.
 */
export class FrameDecoder {
  readonly #limits: FrameLimits
  #bytes: Buffer = nothing
  /** Whether the bytes are a copy of this decoder's, so that more may be written behind them. */
  #own = false
  #start = 0
  #end = 0
  /** How far the header block was searched for its blank line. */
  #searched = 0
  #open: { headers: Map<string, string>; headerBytes: number; bodyBytes: number } | null = null
  #error: FramingError | null = null

  constructor(limits: FrameLimits) {
    this.#limits = limits
  }

  /** Frames that these bytes complete, in order; `error` when the stream is beyond reading, now and ever after. */
  push(chunk: Uint8Array): { frames: Frame[]; error: FramingError | null } {
    const frames: Frame[] = []
    if (this.#error) return { frames, error: this.#error }
    this.#append(chunk)
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame)
    if (this.#start === this.#end) this.#bytes = nothing
    return { frames, error: this.#error }
  }

  /** Most reads hold whole frames: then the bytes are looked at where they are, and none are kept between reads. */
  #append(chunk: Uint8Array) {
    const held = this.#end - this.#start
    if (held === 0) {
      this.#bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      this.#start = this.#searched = 0
      this.#end = chunk.length
      this.#own = false
      return
    }
    if (!this.#own || this.#end + chunk.length > this.#bytes.length) {
      // Never moved in place: the bodies of earlier frames lie there.
      const target = Buffer.alloc(Math.max(2 * held, held + chunk.length))
      this.#bytes.copy(target, 0, this.#start, this.#end)
      this.#bytes = target
      this.#own = true
      this.#searched -= this.#start
      this.#start = 0
      this.#end = held
    }
    this.#bytes.set(chunk, this.#end)
    this.#end += chunk.length
  }

  #next(): Frame | null {
    if (this.#error) return null
    this.#open ??= this.#readHeaders()
    if (!this.#open) return null
    const { headers, bodyBytes } = this.#open
    if (this.#end - this.#start < bodyBytes) return null
    const body = this.#bytes.subarray(this.#start, this.#start + bodyBytes)
    this.#start += bodyBytes
    this.#searched = this.#start
    this.#open = null
    return { headers, body }
  }

  #readHeaders() {
    this.#skipBlankLines()
    const end = this.#findBlankLine()
    const headerBytes = (end ?? this.#end) - this.#start
    if (headerBytes > this.#limits.maxHeaderBytes) return this.#fail('headerTooLarge')
    if (end === null) return null
    const headers = parseHeaders(this.#bytes.toString('utf8', this.#start, end))
    this.#start = end
    const length = headerOf(headers, 'Content-Length')
    if (length !== undefined && !/^\d{1,15}$/.test(length)) return this.#fail('badContentLength')
    const bodyBytes = Number(length ?? 0)
    if (headerBytes + bodyBytes > this.#limits.maxFrameBytes) return this.#fail('frameTooLarge')
    return { headers, headerBytes, bodyBytes }
  }

  #skipBlankLines() {
    while (this.#start < this.#end) {
      const byte = this.#bytes[this.#start]
      if (byte !== lineFeed && byte !== carriageReturn) break
      this.#start++
    }
    this.#searched = Math.max(this.#searched, this.#start)
  }

  /** The index after the blank line that ends the headers; null when it has not arrived. */
  #findBlankLine(): number | null {
    for (;;) {
      const feed = this.#bytes.indexOf(lineFeed, this.#searched)
      if (feed === -1 || feed >= this.#end) {
        this.#searched = this.#end
        return null
      }
      const after = this.#bytes[feed + 1] === carriageReturn && feed + 1 < this.#end ? feed + 2 : feed + 1
      if (after >= this.#end) {
        this.#searched = feed
        return null
      }
      if (this.#bytes[after] === lineFeed) return after + 1
      this.#searched = feed + 1
    }
  }

  #fail(code: FramingError['code']): null {
    this.#error = { code }
    this.#bytes = nothing
    this.#start = this.#end = 0
    return null
  }
}
