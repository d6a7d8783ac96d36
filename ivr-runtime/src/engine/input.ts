import type { ApiAnswer } from '../ports/api-client.ts'

/** What came of the last command, or what the caller did. */
export type Input =
  | { kind: 'started' }
  | { kind: 'answered' }
  | { kind: 'digits'; digits: string }
  | { kind: 'noInput' }
  | { kind: 'noMatch'; digits: string }
  /** `say` or `play` came to its end. `key`: the one by which the caller ended it. */
  | { kind: 'played'; found: boolean; key?: string }
  | { kind: 'apiAnswered'; answer: ApiAnswer }
  /** `transfer`, `voicemail` or `hangup` was carried out. */
  | { kind: 'left' }
  | { kind: 'callEnded'; cause: string }
