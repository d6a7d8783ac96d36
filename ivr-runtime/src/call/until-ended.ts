import type { SwitchChannel } from '../ports/switch-channel.ts'

/** Waits for something beside the switch, but no longer than the call lasts. */
export function untilEnded<T>(
  channel: SwitchChannel,
  work: Promise<T>,
): Promise<{ kind: 'done'; value: T } | { kind: 'callEnded'; cause: string }> {
  return Promise.race([
    work.then((value) => ({ kind: 'done' as const, value })),
    channel.ended.then(({ cause }) => ({ kind: 'callEnded' as const, cause })),
  ])
}
