import type { Access } from '../../access.ts'
import { changes } from '../../changes.ts'
import type { Services } from '../services.ts'
import { getTestCall } from './get.ts'
import type { TestCallView } from './test-call-view.ts'

/**
 * A test call as it is now and after each change, until it has ended or `signal` is aborted. Changes that come faster
 * than they are read arrive as one. Throws NotFound.
 */
export async function* watchTestCall(
  services: Pick<Services, 'db' | 'bus'>,
  access: Access,
  { id }: { id: string },
  signal: AbortSignal,
): AsyncGenerator<TestCallView> {
  const { bus } = services
  const again = changes<'read'>(signal, (push) => {
    push('read')
    return [
      bus.on('test_call_changed', ({ testCallId }) => testCallId === id && push('read')),
      bus.on('call_changed', ({ testCallId }) => testCallId === id && push('read')),
      bus.onReconnect(() => push('read')),
    ]
  })
  await bus.start()
  for await (const _ of again) {
    const call = await getTestCall(services, access, { id })
    yield call
    if (call.state === 'ended') return
  }
}
