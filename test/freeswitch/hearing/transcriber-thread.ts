import { parentPort, workerData } from 'node:worker_threads'
import type { TelephoneSound } from './telephone-sound.ts'
import { transcribe } from './transcribe.ts'

const prompts = workerData as ReadonlyMap<string, TelephoneSound>
parentPort?.on('message', (recording: TelephoneSound) => parentPort?.postMessage(transcribe(recording, prompts)))
