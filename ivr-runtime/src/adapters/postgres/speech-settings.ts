import { decryptSecret } from './decrypt-secret.ts'
import type { IvrRow } from './read-ivr.ts'

/** Which engine speaks for the IVR, and the key of its own. `engine` null: openai when a key is at hand, else offline. */
export type SpeechSettings = { engine: string | null; openaiApiKey: string | null }

/**
 * The speech settings of an IVR with its key opened. A key that cannot be opened counts as none: callers then hear the
 * offline engine, and `problem` says why.
 */
export function openSpeechSettings(
  row: Pick<IvrRow, 'speechEngine' | 'sealedOpenaiKey'>,
  secretsKey: Buffer | null,
): { settings: SpeechSettings; problem: string | null } {
  const engine = row.speechEngine
  if (row.sealedOpenaiKey === null) return { settings: { engine, openaiApiKey: null }, problem: null }
  if (!secretsKey) return { settings: { engine, openaiApiKey: null }, problem: 'SECRETS_KEY is not set' }
  try {
    return { settings: { engine, openaiApiKey: decryptSecret(row.sealedOpenaiKey, secretsKey) }, problem: null }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { settings: { engine, openaiApiKey: null }, problem }
  }
}
