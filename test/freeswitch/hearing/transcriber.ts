import { Worker } from 'node:worker_threads'
import type { TelephoneSound } from './telephone-sound.ts'
import type { Heard } from './transcribe.ts'

const work = new URL('./transcriber-thread.ts', import.meta.url)

/** Transcribes beside the calls that go on, whose keys must not wait for it. */
export class Transcriber {
  readonly #thread: Worker
  readonly #waiting: ((heard: Heard[]) => void)[] = []

  constructor(prompts: ReadonlyMap<string, TelephoneSound>) {
    this.#thread = new Worker(work, { workerData: prompts, execArgv: [] })
    this.#thread.on('message', (heard: Heard[]) => this.#waiting.shift()?.(heard))
  }

  transcribe(recording: TelephoneSound): Promise<Heard[]> {
    return new Promise((done) => {
      this.#waiting.push(done)
      this.#thread.postMessage(recording)
    })
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}
