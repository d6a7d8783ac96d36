import type { RouterOutputs } from '../app/trpc.ts'

export type Voicemail = RouterOutputs['voicemail']['list']['voicemails'][number]

type Caller = Pick<Voicemail, 'callerName' | 'callerNumber'>

/** What to call whoever left it: a name, a number, or what stands for neither. */
export const callerLabel = ({ callerName, callerNumber }: Caller, unknown: string): string =>
  callerName?.trim() || callerNumber.trim() || unknown

/** The number beside the name, where the name is not the number itself (as switches make it). */
export const secondLabel = (message: Caller): string | null => {
  const number = message.callerNumber.trim()
  return number !== '' && number !== callerLabel(message, '') ? number : null
}
