import type { Prompt, PromptSource } from '../ports/prompt-source.ts'
import type { SpeechRequest } from '../ports/speech-engine.ts'

/** A prompt source that can also make prompts ahead of the first caller. */
export interface WarmablePromptSource extends PromptSource {
  warm(
    requests: readonly SpeechRequest[],
    options: { concurrency: number; signal: AbortSignal; onProgress(progress: { ready: number; total: number }): void },
  ): Promise<unknown>
}

/**
 * The prompts of a runtime under the settings of the moment. `use` takes another source for what is asked from now on;
 * what the former one has begun it finishes.
 */
export class ChangingSpeech implements WarmablePromptSource {
  #source: WarmablePromptSource

  constructor(source: WarmablePromptSource) {
    this.#source = source
  }

  use(source: WarmablePromptSource): void {
    this.#source = source
  }

  prompt(...args: Parameters<PromptSource['prompt']>): Promise<Prompt> {
    return this.#source.prompt(...args)
  }

  warm(...args: Parameters<WarmablePromptSource['warm']>): Promise<unknown> {
    return this.#source.warm(...args)
  }
}
