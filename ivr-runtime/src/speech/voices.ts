import type { SpeechEngineName } from '../ports/speech-engine.ts'

/** `language` `*`: speaks whatever language the text is in. */
export type Voice = { id: string; label: string; language: string }
/** `endsOn` (ISO date): the day its provider has announced to switch it off. */
export type SpeechModel = { id: string; label: string; endsOn: string | null }
export type SpeechEngineInfo = {
  name: SpeechEngineName
  label: string
  /** What an interface offers. Others are let through: a self-hosted server has voices and models of its own. */
  voices: readonly Voice[]
  models: readonly SpeechModel[]
  defaultVoice: string
  defaultModel: string
}

/** The engines in the order in which an interface offers them. */
export const speechEngines: readonly SpeechEngineInfo[] = [
  {
    name: 'openai',
    label: 'OpenAI, or a server with its API',
    voices: [
      { id: 'alloy', label: 'Alloy, neutral', language: '*' },
      { id: 'ash', label: 'Ash, warm', language: '*' },
      { id: 'ballad', label: 'Ballad, soft (not tts-1)', language: '*' },
      { id: 'cedar', label: 'Cedar, deep (not tts-1)', language: '*' },
      { id: 'coral', label: 'Coral, friendly', language: '*' },
      { id: 'echo', label: 'Echo, calm', language: '*' },
      { id: 'fable', label: 'Fable, British', language: '*' },
      { id: 'marin', label: 'Marin, clear (not tts-1)', language: '*' },
      { id: 'nova', label: 'Nova, bright', language: '*' },
      { id: 'onyx', label: 'Onyx, low', language: '*' },
      { id: 'sage', label: 'Sage, gentle', language: '*' },
      { id: 'shimmer', label: 'Shimmer, light', language: '*' },
      { id: 'verse', label: 'Verse, lively (not tts-1)', language: '*' },
    ],
    // https://developers.openai.com/api/docs/deprecations
    models: [
      { id: 'tts-1', label: 'tts-1, fast', endsOn: '2027-01-06' },
      { id: 'tts-1-hd', label: 'tts-1-hd, finer', endsOn: '2027-01-06' },
      { id: 'gpt-4o-mini-tts', label: 'gpt-4o-mini-tts, most natural', endsOn: '2027-01-06' },
    ],
    defaultVoice: 'alloy',
    defaultModel: 'tts-1',
  },
  {
    name: 'flite',
    label: 'Offline (flite)',
    voices: [
      { id: 'rms', label: 'RMS, male, clearest on the telephone', language: 'en' },
      { id: 'slt', label: 'SLT, female', language: 'en' },
      { id: 'awb', label: 'AWB, male, Scottish', language: 'en' },
      { id: 'kal', label: 'KAL, male, robotic, fastest', language: 'en' },
    ],
    models: [{ id: 'flite', label: 'flite', endsOn: null }],
    defaultVoice: 'rms',
    defaultModel: 'flite',
  },
  {
    name: 'espeak-ng',
    label: 'Offline, other languages (espeak-ng)',
    voices: [
      { id: 'de', label: 'German', language: 'de' },
      { id: 'es', label: 'Spanish', language: 'es' },
      { id: 'fr-fr', label: 'French', language: 'fr' },
      { id: 'it', label: 'Italian', language: 'it' },
      { id: 'nl', label: 'Dutch', language: 'nl' },
      { id: 'pl', label: 'Polish', language: 'pl' },
      { id: 'pt', label: 'Portuguese', language: 'pt' },
      { id: 'ru', label: 'Russian', language: 'ru' },
      { id: 'tr', label: 'Turkish', language: 'tr' },
    ],
    models: [{ id: 'espeak-ng', label: 'espeak-ng', endsOn: null }],
    defaultVoice: 'de',
    defaultModel: 'espeak-ng',
  },
]

/** What an engine speaks with when nothing was chosen. */
export function defaultsOf(name: SpeechEngineName): { voice: string; model: string } {
  const { defaultVoice, defaultModel } = infoOf(name)
  return { voice: defaultVoice, model: defaultModel }
}

/** Whether the engine's list offers this voice. */
export function isVoiceOf(name: SpeechEngineName, voice: string): boolean {
  return infoOf(name).voices.some(({ id }) => id === voice)
}

function infoOf(name: SpeechEngineName): SpeechEngineInfo {
  const info = speechEngines.find((engine) => engine.name === name)
  if (!info) throw new Error(`there is no speech engine named ${name}`)
  return info
}
