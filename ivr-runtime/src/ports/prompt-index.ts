import type { SpeechRequest } from './speech-engine.ts'

export type PromptEntry = SpeechRequest & {
  hash: string
  filePath: string
  fileSizeBytes: number
  durationMs: number
}

/** The table beside the audio files (`ivr_tts_cache`). Never in a caller's way: failures are logged and swallowed. */
export interface PromptIndex {
  /** A prompt was made and its file is in place. */
  made(entry: PromptEntry): void
  /** A prompt was played once more. */
  used(hash: string): void
}
