import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FliteJob, FliteResult } from './flite-worker.ts'

type Waiting = { job: FliteJob; settle: (result: FliteResult) => void }

const stuckAfterMs = 20_000

/**
 * The thread that runs flite. Started with the first job and again after a crash; does not keep the process alive while it
 * has nothing to do.
 */
export class FliteThread {
  readonly #workerUrl: URL | undefined
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #stuck: NodeJS.Timeout | null = null
  #lastId = 0

  constructor(workerUrl?: URL) {
    this.#workerUrl = workerUrl
  }

  /** A WAV file as flite writes it. Rejects when flite or its thread fails, and when the signal aborts. */
  speak(job: Omit<FliteJob, 'id'>, signal: AbortSignal): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason)
      const id = ++this.#lastId
      const settle = (result: FliteResult) => {
        signal.removeEventListener('abort', abandon)
        this.#waiting.delete(id)
        this.#watch()
        if ('wav' in result) resolve(result.wav)
        else reject(new Error(result.failure))
      }
      const abandon = () => settle({ id, failure: 'given up' })
      signal.addEventListener('abort', abandon, { once: true })
      this.#waiting.set(id, { job: { id, ...job }, settle })
      try {
        this.#send({ id, ...job })
      } catch (error) {
        settle({ id, failure: `flite's thread did not start: ${String(error)}` })
      }
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#lost(worker, 'flite was closed')
    await worker?.terminate()
  }

  #send(job: FliteJob): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(job)
    this.#watch()
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl ?? findWorker(), { execArgv: [], env: {}, name: 'flite' })
    worker.unref()
    worker.on('message', (result: FliteResult) => this.#waiting.get(result.id)?.settle(result))
    worker.on('error', (error) => this.#lost(worker, `flite's thread failed: ${error.message}`))
    worker.on('exit', (code) => this.#lost(worker, `flite's thread ended with ${code}`))
    return worker
  }

  #lost(worker: Worker | null, failure: string): void {
    if (worker === null || worker !== this.#worker) return
    this.#worker = null
    for (const { job, settle } of [...this.#waiting.values()]) settle({ id: job.id, failure })
  }

  /** Holds the process while somebody waits, and ends a thread that gives no answer for too long. */
  #watch(): void {
    if (this.#stuck) clearTimeout(this.#stuck)
    this.#stuck = null
    const worker = this.#worker
    if (!worker) return
    if (this.#waiting.size === 0) {
      worker.unref()
      return
    }
    worker.ref()
    this.#stuck = setTimeout(() => {
      this.#lost(worker, 'flite gave no answer')
      void worker.terminate()
    }, stuckAfterMs)
  }
}

/**
 * The worker's file beside this one; in a bundle, where this file has no place of its own, that of the installed package,
 * looked up from the working directory.
 */
function findWorker(): URL {
  const here = new URL(['.', 'flite-worker.ts'].join('/'), import.meta.url)
  if (here.protocol === 'file:' && existsSync(here)) return here
  const resolve = createRequire(join(process.cwd(), 'package.json')).resolve
  return pathToFileURL(resolve('ivr-runtime/speech/flite-worker'))
}
