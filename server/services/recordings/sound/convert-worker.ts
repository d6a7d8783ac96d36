import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { BadAudio } from 'ivr-runtime/speech/wav'
import { type Converted, convert } from './convert.ts'

/** `refused`: what is wrong with the file. `failure`: what is wrong with us. */
export type ConversionResult = { converted: Converted } | { refused: string } | { failure: string }

async function run(): Promise<ConversionResult> {
  try {
    return { converted: await convert(await readFile(workerData.file)) }
  } catch (error) {
    return error instanceof BadAudio ? { refused: error.message } : { failure: String(error) }
  }
}

parentPort?.postMessage(await run())
