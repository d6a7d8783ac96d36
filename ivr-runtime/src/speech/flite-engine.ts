import { type SpeechEngine, SpeechRefused, type SpeechRequest } from '../ports/speech-engine.ts'
import { fliteText } from './flite-text.ts'
import { FliteThread } from './flite-thread.ts'
import { defaultsOf, isVoiceOf } from './voices.ts'
import { readWav, type Sound, silence, writeWav } from './wav.ts'

export type FliteOptions = {
  /** Where flite-worker.ts is, for a bundle that cannot find it by itself. */
  workerUrl?: URL
  /** For the whole prompt. */
  timeoutMs?: number
}

const silenceMs = 250

/**
 * flite, embedded: speaks English without a network and without a key. Runs in a thread of its own, one for all prompts,
 * in pieces, so that a long prompt does not hold up a short one.
 */
export class FliteEngine implements SpeechEngine {
  readonly name = 'flite'
  readonly #thread: FliteThread
  readonly #timeoutMs: number

  constructor({ workerUrl, timeoutMs = 30_000 }: FliteOptions = {}) {
    this.#thread = new FliteThread(workerUrl)
    this.#timeoutMs = timeoutMs
  }

  /** Its own voices stay; any other becomes `rms`, the clearest on the telephone. The language is always English. */
  resolve(request: SpeechRequest): SpeechRequest {
    const { voice, model } = defaultsOf('flite')
    return {
      text: request.text,
      voice: isVoiceOf('flite', request.voice) ? request.voice : voice,
      language: 'en',
      model,
    }
  }

  async synthesise(request: SpeechRequest, signal: AbortSignal): Promise<Uint8Array> {
    const { voice } = this.resolve(request)
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)])
    const sounds: Sound[] = []
    try {
      for (const text of fliteText(request.text)) sounds.push(readWav(await this.#piece({ text, voice }, deadline)))
    } catch (error) {
      if (deadline.aborted) throw new SpeechRefused('flite', 'timeout', `flite took more than ${this.#timeoutMs} ms`)
      const message = error instanceof Error ? error.message : 'flite failed'
      throw new SpeechRefused('flite', 'server_error', message)
    }
    return writeWav(joined(sounds))
  }

  /** Tries a second time, on a new thread, when the first was lost, perhaps to somebody else's prompt. */
  async #piece(job: { text: string; voice: string }, signal: AbortSignal): Promise<Uint8Array> {
    return this.#thread.speak(job, signal).catch((error: unknown) => {
      if (signal.aborted) throw error
      return this.#thread.speak(job, signal)
    })
  }

  /** Ends the thread; the next prompt starts another. */
  close(): Promise<void> {
    return this.#thread.close()
  }
}

function joined(sounds: Sound[]): Sound {
  const [first] = sounds
  if (!first) return silence(silenceMs)
  return { sampleRateHz: first.sampleRateHz, pcm: Buffer.concat(sounds.map(({ pcm }) => pcm)) }
}
