import type { ApiAnswer } from '../ports/api-client.ts'

/** What came of the last command, or what the caller did. */
export type Input =
  | { kind: 'started' }
  | { kind: 'answered' }
  | { kind: 'digits'; digits: string }
  | { kind: 'noInput' }
  | { kind: 'noMatch'; digits: string }
  /** `say` or `play` came to its end. */
  | { kind: 'played'; found: boolean }
  | { kind: 'apiAnswered'; answer: ApiAnswer }
  /** `transfer`, `voicemail` or `hangup` was carried out. */
  | { kind: 'left' }
  | { kind: 'callEnded'; cause: string }
