import type { SpeechRequest } from './speech-engine.ts'

/** Speech as a file that the switch can play. The four values of the request are those that were really synthesised. */
export type Prompt = SpeechRequest & {
  /** Absolute path of a WAV file. */
  file: string
  hash: string
  engine: string
  durationMs: number
  fromCache: boolean
  /** Why the offline engine spoke instead of the one asked for. */
  fallbackReason: string | null
}

/** Where a call gets its prompts from. Rejects only when no engine at all could speak. */
export interface PromptSource {
  /** `fresh`: the switch did not find the file of before; it is looked for again, and made again where it is gone. */
  prompt(request: SpeechRequest, options?: { fresh?: boolean }): Promise<Prompt>
}
