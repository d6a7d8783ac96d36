import type { RouterOutputs } from '../app/trpc.ts'

export type CallRecord = RouterOutputs['calls']['list']['calls'][number]
export type CallDetails = RouterOutputs['calls']['get']
export type CallStepRecord = CallDetails['steps'][number]

export const callAddress = ({ id }: Pick<CallRecord, 'id'>) => `/calls/${id}`

/** Many switches repeat the number where there is no name. */
export const callerNameOf = ({ callerName, callerNumber }: Pick<CallRecord, 'callerName' | 'callerNumber'>) =>
  callerName === callerNumber ? null : callerName
