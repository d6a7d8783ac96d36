import OpenAI, { APIConnectionError, APIError } from 'openai'
import { type SpeechEngine, SpeechRefused, type SpeechRequest } from '../ports/speech-engine.ts'
import { defaultsOf, isVoiceOf } from './voices.ts'
import { BadAudio, readWav, writeWav } from './wav.ts'

export type OpenAiOptions = {
  /** Null: the server wants none. Without a key and without a base URL every request is refused. */
  apiKey: string | null
  /** Null: OpenAI's own. Any server that speaks its API does: `http://kokoro:8880/v1`. */
  baseUrl: string | null
  /** For the whole answer to a prompt of up to 400 characters; each further one adds 10 ms, up to twice the time. */
  timeoutMs?: number
}

const defaultTimeoutMs = 8_000
const maxAnswerBytes = 64 * 1024 * 1024

/** OpenAI's speech API, or a server of the same shape. It has no language of its own: voice and model decide. */
export class OpenAiEngine implements SpeechEngine {
  readonly name = 'openai'
  readonly #client: OpenAI | null
  readonly #timeoutMs: number

  constructor({ apiKey, baseUrl, timeoutMs = defaultTimeoutMs }: OpenAiOptions) {
    this.#timeoutMs = timeoutMs
    // What is left out here would be read from the environment.
    this.#client =
      apiKey === null && baseUrl === null
        ? null
        : new OpenAI({
            apiKey: apiKey ?? 'none',
            adminAPIKey: null,
            organization: null,
            project: null,
            webhookSecret: null,
            baseURL: baseUrl ?? 'https://api.openai.com/v1',
            maxRetries: 0,
            logLevel: 'off',
          })
  }

  /** Voices and models that only an offline engine has become the defaults; any other name is the server's to judge. */
  resolve(request: SpeechRequest): SpeechRequest {
    const offline = isVoiceOf('flite', request.voice) || isVoiceOf('espeak-ng', request.voice)
    const foreignModel = request.model === 'flite' || request.model === 'espeak-ng'
    const { voice, model } = defaultsOf('openai')
    return { ...request, voice: offline ? voice : request.voice, model: foreignModel ? model : request.model }
  }

  async synthesise(request: SpeechRequest, signal: AbortSignal): Promise<Uint8Array> {
    if (!this.#client) throw this.#refused('unauthorized', 'no OpenAI key is set')
    const timeoutMs = this.#timeoutMs + Math.min(this.#timeoutMs, 10 * Math.max(0, request.text.length - 400))
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    let answer: Uint8Array
    try {
      const { voice, model } = request
      const response = await this.#client.audio.speech.create(
        { input: request.text.toWellFormed(), voice, model, response_format: 'wav' },
        { signal: deadline, timeout: timeoutMs },
      )
      answer = await readAll(response, deadline)
    } catch (error) {
      if (deadline.aborted) throw this.#refused('timeout', `OpenAI did not answer within ${timeoutMs} ms`)
      throw this.#translated(error)
    }
    try {
      return writeWav(readWav(answer))
    } catch (error) {
      if (error instanceof BadAudio) throw this.#refused('bad_audio', `OpenAI's answer ${error.message}`)
      throw error
    }
  }

  /** Says the status only: the server's own words may hold the key or the text. */
  #translated(error: unknown): SpeechRefused {
    if (error instanceof SpeechRefused) return error
    if (error instanceof APIConnectionError) return this.#refused('unreachable', 'OpenAI could not be reached')
    if (!(error instanceof APIError) || error.status === undefined) {
      return this.#refused('bad_audio', 'the connection to OpenAI broke in the middle of the answer')
    }
    const message = `OpenAI answered ${error.status}`
    if (error.status === 401 || error.status === 403) return this.#refused('unauthorized', message)
    if (error.status === 429) return this.#refused('rate_limited', message)
    if (error.status === 408) return this.#refused('timeout', message)
    return this.#refused(error.status >= 500 ? 'server_error' : 'refused', message)
  }

  #refused(code: SpeechRefused['code'], message: string): SpeechRefused {
    return new SpeechRefused('openai', code, message)
  }
}

/** The body within the deadline: the client's own time-out ends with the headers. */
async function readAll(response: Response, deadline: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const cancel = () => void reader.cancel().catch(() => undefined)
  deadline.addEventListener('abort', cancel, { once: true })
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    while (true) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.byteLength
      if (length > maxAnswerBytes) {
        cancel()
        throw new SpeechRefused('openai', 'bad_audio', "OpenAI's answer is too large")
      }
      chunks.push(value)
    }
    deadline.throwIfAborted()
    return Buffer.concat(chunks, length)
  } finally {
    deadline.removeEventListener('abort', cancel)
  }
}
