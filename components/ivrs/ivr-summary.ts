import type { RouterOutputs } from '../app/trpc.ts'

/** One IVR of the list. */
export type IvrSummary = RouterOutputs['ivr']['list']['ivrs'][number]

/** One IVR with its settings. */
export type IvrDetails = RouterOutputs['ivr']['get']
