import type { SpeechEngineName } from 'ivr-runtime/ports/speech-engine'
import { speechEngines, type Voice } from 'ivr-runtime/speech/voices'
import type { Services } from '../services.ts'
import { offlineEngines } from './offline-engines.ts'

export type EngineVoices = {
  name: SpeechEngineName
  label: string
  /** Can speak here without further settings; openai also speaks for an IVR with a key of its own. */
  available: boolean
  voices: readonly Voice[]
  models: string[]
}

/** The speech engines with the voices and models that an interface offers. */
export async function listVoices(services: Pick<Services, 'speech'>): Promise<{ engines: EngineVoices[] }> {
  const { espeak } = await offlineEngines()
  const { openaiApiKey, openaiBaseUrl } = services.speech
  const available: Record<SpeechEngineName, boolean> = {
    openai: openaiApiKey !== null || openaiBaseUrl !== null,
    flite: true,
    'espeak-ng': espeak !== null,
  }
  const engines = speechEngines.map(({ name, label, voices, models }) => ({
    name,
    label,
    available: available[name],
    voices,
    models: models.map((model) => model.id),
  }))
  return { engines }
}
