/** What time it is for a call. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
}
