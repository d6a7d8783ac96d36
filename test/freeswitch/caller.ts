import type { Heard } from './hearing/transcribe.ts'

/** Somebody on the telephone. What is heard is named by its words; a recording by the name of its file. */
export interface Caller {
  /** Nobody else calls from this number. */
  readonly number: string
  /** Resolves as soon as these words have begun, after whatever was waited for before. Rejects with what was heard instead. */
  hears(words: string): Promise<void>
  press(keys: string): void
  /** Lets so much of the call's time pass. */
  pause(ms: number): Promise<void>
  hangUp(): void
  /** Resolves when the call is over; `cause` is the switch's (`NORMAL_CLEARING`). */
  readonly ended: Promise<{ by: 'caller' | 'others'; cause: string }>
  /** All that was heard from the first to the last moment, in its order; waits for the end of the call. */
  heard(): Promise<Heard[]>
}

/** Names of what was heard, in its order. */
export const wordsOf = (heard: readonly Heard[]): string[] => heard.map(({ name }) => name)

/** How long callers of these tests wait for words at most. */
export const patienceMs = 30_000
