import { EspeakEngine } from './espeak-engine.ts'
import { FliteEngine, type FliteOptions } from './flite-engine.ts'

/** The engines that need no network. One set serves a whole process. */
export type OfflineEngines = { flite: FliteEngine; espeak: EspeakEngine | null }

/** Sets up flite, and espeak-ng where it is installed. */
export async function findOfflineEngines(options: FliteOptions = {}): Promise<OfflineEngines> {
  return { flite: new FliteEngine(options), espeak: await EspeakEngine.find() }
}
