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
      /** Keys that choose something, exits excluded: `1`, `12`, `*`. Empty where a number is asked for. */
      keys: string[]
      /** Null: one of the keys. Otherwise any digits, which the terminator ends early. */
      number: { terminator: '#' | '*' | 'none' } | null
      minDigits: number
      maxDigits: number
      timeoutMs: number
      interDigitTimeoutMs: number
    }
  /** Last words, which no key cuts short. */
  | { kind: 'say'; menuId: string; utterances: Utterance[] }
  /** Words on the way; any key ends them all, and is told. */
  | { kind: 'announce'; menuId: string; utterances: Utterance[] }
  /** A recording, a path or `library:<name>`; any key ends it. */
  | { kind: 'play'; menuId: string; file: string }
  | { kind: 'readClock'; menuId: string }
  /** Variables are filled in already. */
  | { kind: 'callApi'; menuId: string; key: string; action: ActionOf<'http_api_call'> }
  /** `target` has a `/`: a full dial string. `ringSec` null: as the dialplan has it. */
  | { kind: 'transfer'; menuId: string; to: 'queue' | 'extension'; target: string; ringSec: number | null }
  /** `greeting` null: the mailbox's own. `maxSec` null: as long as is usual. */
  | { kind: 'voicemail'; menuId: string; mailbox: string; maxSec: number | null; greeting: Utterance | null }
  | { kind: 'hangup'; cause: string }
