import type { Voicemail } from './voicemail.ts'

/**
 * The messages of a page, with the one that is being heard also when it is no longer among them: among new messages it
 * would vanish as soon as it counts as heard. It stands where it stood, by its time, as one that was heard.
 */
export function withOpenMessage(messages: readonly Voicemail[], open: Voicemail | null): readonly Voicemail[] {
  if (!open || messages.some(({ id }) => id === open.id)) return messages
  const at = messages.findIndex(({ receivedAt }) => receivedAt < open.receivedAt)
  const before = at === -1 ? messages.length : at
  const heard = { ...open, heardAt: open.heardAt ?? open.receivedAt }
  return [...messages.slice(0, before), heard, ...messages.slice(before)]
}
