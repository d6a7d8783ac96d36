/** What to say and how. All four go into the cache key: SHA-256 of `text|voice|language|model`, hex. */
export type SpeechRequest = { text: string; voice: string; language: string; model: string }

export type SpeechEngineName = 'openai' | 'flite' | 'espeak-ng'

/** Turns text into speech. */
export interface SpeechEngine {
  readonly name: SpeechEngineName
  /**
   * What will really be synthesised for a request: an offline engine has voices and a model of its own, and the cache
   * key is made of these.
   */
  resolve(request: SpeechRequest): SpeechRequest
  /**
   * A WAV file, mono, 16 bit PCM, with true sizes in its header.
   * Throws SpeechRefused when the engine cannot or will not (bad key, rate limit, time-out, unusable answer).
   */
  synthesise(request: SpeechRequest, signal: AbortSignal): Promise<Uint8Array>
}

/** An engine said no. `code` is what operators search for; the message holds no text and no key. */
export class SpeechRefused extends Error {
  override readonly name = 'SpeechRefused'
  readonly engine: SpeechEngineName
  readonly code: 'unauthorized' | 'rate_limited' | 'server_error' | 'timeout' | 'bad_audio' | 'unreachable' | 'refused'
  constructor(engine: SpeechEngineName, code: SpeechRefused['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.engine = engine
    this.code = code
  }
}
