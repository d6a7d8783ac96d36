import { Worker } from 'node:worker_threads'
import { BadAudio } from 'ivr-runtime/speech/wav'
import { fewAtOnce } from '../../few-at-once.ts'
import type { Converted } from './convert.ts'
import type { ConversionResult } from './convert-worker.ts'

/** Half an hour of sound takes some 10 s. */
const limitMs = 120_000
const limitMb = 1_024

/** One at a time: others of this process want the processor, too. */
const inTurn = fewAtOnce({
  maxAtOnce: 1,
  maxWaiting: 20,
  refusal: 'Too many recordings are being converted at this moment. Try again in a few seconds.',
})

/**
 * Converts a file in a thread of its own, so that everything else goes on meanwhile, and whatever a malicious file does to
 * a decoder ends with the thread. Throws BadAudio, TooManyRequests, and Error when the thread itself fails.
 */
export const convertInThread = (file: string): Promise<Converted> => inTurn(() => runThread(file))

function runThread(file: string): Promise<Converted> {
  const worker = new Worker(new URL('convert-worker.ts', import.meta.url), {
    workerData: { file },
    execArgv: [],
    env: {},
    name: 'convert recording',
    // The decoders tell of every broken frame there.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limitMb },
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return new Promise<Converted>((resolve, reject) => {
    const tooMuch = (what: string) => reject(new BadAudio(`takes too much ${what} to convert`))
    const timer = setTimeout(() => tooMuch('time'), limitMs)
    worker.once('message', (result: ConversionResult) => {
      if ('converted' in result) resolve(result.converted)
      else reject('refused' in result ? new BadAudio(result.refused) : new Error(result.failure))
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch('memory')
      else reject(error)
    })
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the conversion ended with ${code} and without a result`))
    })
  }).finally(() => worker.terminate())
}
