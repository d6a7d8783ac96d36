import type { ActionOf } from '../domain/flow/action.ts'
import type { Utterance } from '../domain/flow/utterance.ts'

/** What the engine wants done next. Exactly one is outstanding at a time; its result comes back as an `Input`. */
export type Command =
  | { kind: 'answer' }
  | {
      /** Speak and collect keys; a key ends the speaking. Maps to one try of `play_and_get_digits`. */
      kind: 'ask'
      menuId: string
      attempt: number
      /** Said before the menu, in the same playback, so that a key ends both: what a web service answered. */
      first: Utterance[]
      utterances: Utterance[]
      /** Keys that choose something, exits excluded: `1`, `12`, `*`. */
      keys: string[]
      minDigits: number
      maxDigits: number
      timeoutMs: number
      interDigitTimeoutMs: number
    }
  /** Last words, which no key cuts short. */
  | { kind: 'say'; menuId: string; utterances: Utterance[] }
  /** A recording; any key ends it. */
  | { kind: 'play'; menuId: string; file: string }
  | { kind: 'callApi'; menuId: string; key: string; action: ActionOf<'http_api_call'> }
  | { kind: 'transfer'; menuId: string; to: 'queue' | 'extension'; target: string }
  | { kind: 'voicemail'; menuId: string; mailbox: string }
  | { kind: 'hangup'; cause: string }
