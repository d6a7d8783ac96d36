import type { SwitchChannel } from '../ports/switch-channel.ts'
import { before } from './before.ts'

/** Waits for something beside the switch, but no longer than the call lasts. */
export async function untilEnded<T>(
  channel: SwitchChannel,
  work: Promise<T>,
): Promise<{ kind: 'done'; value: T } | { kind: 'callEnded'; cause: string }> {
  const done = work.then((value) => ({ kind: 'done' as const, value }))
  const first = await before(channel.ended, done)
  return 'kind' in first ? first : { kind: 'callEnded', cause: first.cause }
}
