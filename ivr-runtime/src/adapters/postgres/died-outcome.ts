/** The outcome of a call whose runtime died, until another one goes on with it or tells better. */
export const diedOutcome = { kind: 'failed', reason: 'runtime_died' } as const

/**
 * The place of the last step of such a call. Far behind any real one: steps that the dead runtime left on disk may
 * still come in before it.
 */
export const diedSeq = 1_000_000
