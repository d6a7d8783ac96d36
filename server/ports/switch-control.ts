/** A message in a mailbox, as the switch names it. */
export type SwitchMessage = {
  mailbox: string
  /** The switch's domain of the mailbox. */
  domain: string
  /** The switch's id of the message: the UUID of the channel that left it. */
  uuid: string
}

/**
 * What came of a command to the switch.
 *
 * - `done`: it was carried out.
 * - `refused`: the switch answered that it will not; `reason` is its word.
 * - `unreachable`: no answer, or none that makes sense; `reason` says why, without credentials.
 */
export type SwitchAnswer =
  | { kind: 'done' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unreachable'; reason: string }

/** Commands for a switch outside of calls. Nothing here throws or rejects. */
export interface SwitchControl {
  /** Forgets a message; the lamps of the mailbox's phones follow. A message that is not there counts as done. */
  deleteMessage(message: SwitchMessage): Promise<SwitchAnswer>
  /** Marks a message as heard or new; the lamps of the mailbox's phones follow. */
  markMessage(message: SwitchMessage, heard: boolean): Promise<SwitchAnswer>
  /** The messages that the switch holds in a mailbox, each with the file it lies in. */
  listMessages(
    mailbox: Pick<SwitchMessage, 'mailbox' | 'domain'>,
  ): Promise<{ kind: 'done'; messages: { uuid: string; filePath: string }[] } | Exclude<SwitchAnswer, { kind: 'done' }>>
}
