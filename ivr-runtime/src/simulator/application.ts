import type { SimulatedCallHappening } from './simulated-call-event.ts'
import type { SimulatedChannel, SimulatedEventName } from './simulated-channel.ts'
import type { SimulatedMailboxes } from './voicemail.ts'

/** What an application of the simulated switch works with. */
export type CallContext = {
  readonly channel: SimulatedChannel
  /** Null: messages are not kept. */
  readonly mailboxes: SimulatedMailboxes | null
  tell(happening: SimulatedCallHappening): void
  /** An event for the handler; it is sent when the application has ended. */
  queueEvent(name: SimulatedEventName, extra?: [name: string, value: string][]): void
  /** Lets `ms` of the call's time pass; a hang-up ends it, a waiting or new key too where `keys` is set. */
  wait(ms: number, options?: { keys: boolean }): Promise<'elapsed' | 'key' | 'hangup'>
  /** The next key that was pressed, null when there is none. The handler hears of it (`DTMF`). */
  takeKey(): string | null
  /** Keys that a script holds for this ask are pressed now. */
  pressScripted(): void
  hangUp(cause: string): void
  /** The call's own time, in ms. */
  now(): number
}

/** Carries out one application; `arg` is expanded. It never rejects, and returns soon after a hang-up. */
export type Application = (call: CallContext, arg: string) => Promise<void>
