import type { ApiAnswer } from '../ports/api-client.ts'

/** What came of the last command, or what the caller did. */
export type Input =
  | { kind: 'started' }
  | { kind: 'answered' }
  | { kind: 'digits'; digits: string }
  | { kind: 'noInput' }
  | { kind: 'noMatch'; digits: string }
  /** `say`, `announce` or `play` came to its end. `key`: the one by which the caller ended it. */
  | { kind: 'played'; found: boolean; key?: string }
  | { kind: 'apiAnswered'; answer: ApiAnswer }
  /** `override`: what a supervisor's hand says of the menu that asked for the clock. */
  | { kind: 'clock'; nowMs: number; override: 'open' | 'closed' | null }
  /** `transfer`, `voicemail` or `hangup` was carried out. */
  | { kind: 'left' }
  /** Another handler goes on with this state; what its predecessor asked for may or may not have been done. */
  | { kind: 'resumed' }
  /**
   * The other side was not reached and the caller is back. `cause` as the switch names it (`USER_BUSY`), or
   * `not_allowed`, `invalid`.
   */
  | { kind: 'transferFailed'; cause: string }
  | { kind: 'callEnded'; cause: string }
