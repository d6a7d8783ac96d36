import type { RouterOutputs } from '../app/trpc.ts'

export type Voicemail = RouterOutputs['voicemail']['list']['voicemails'][number]

/** What to call whoever left it: a name, a number, or neither. */
export const callerLabel = ({ callerName, callerNumber }: Pick<Voicemail, 'callerName' | 'callerNumber'>): string =>
  callerName?.trim() || callerNumber.trim() || 'Unknown caller'

/** The number beside the name, where the name is not the number itself (as switches make it). */
export const secondLabel = (message: Pick<Voicemail, 'callerName' | 'callerNumber'>): string | null => {
  const number = message.callerNumber.trim()
  return number !== '' && number !== callerLabel(message) ? number : null
}
