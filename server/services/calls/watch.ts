import { setTimeout as sleep } from 'node:timers/promises'
import type { Access } from '../../access.ts'
import { changes } from '../../changes.ts'
import type { Services } from '../services.ts'

/** A busy switch changes calls a hundred times a second; nobody reads that fast. */
const gapMs = 1_000

/**
 * Tells that calls of the tenant changed: once at the beginning, then once a second at most, until `signal` is
 * aborted. With `id`, of this call only, without a pause.
 */
export async function* watchCalls(
  { bus }: Pick<Services, 'bus'>,
  { tenantId }: Access,
  { id }: { id?: string | undefined },
  signal: AbortSignal,
): AsyncGenerator<'changed'> {
  const again = changes<'changed'>(signal, (push) => {
    push('changed')
    return [
      bus.on('call_changed', (call) => call.tenantId === tenantId && (!id || call.callId === id) && push('changed')),
      bus.onReconnect(() => push('changed')),
    ]
  })
  await bus.start()
  for await (const changed of again) {
    yield changed
    if (!id) await sleep(gapMs, undefined, { signal }).catch(() => undefined)
  }
}
