import type { Access } from '../../access.ts'
import { changes } from '../../changes.ts'
import type { Services } from '../services.ts'

/**
 * Says at once, and whenever the library changed, or a draft that may use it, that the recordings are to be read anew.
 */
export async function* watchRecordings(
  { bus }: Pick<Services, 'bus'>,
  access: Access,
  signal: AbortSignal,
): AsyncGenerator<'changed'> {
  const changed = changes<'changed'>(signal, (push) => {
    push('changed')
    const ifOurs = ({ tenantId }: { tenantId: string }) => tenantId === access.tenantId && push('changed')
    return [
      bus.on('recording_changed', ifOurs),
      bus.on('draft_changed', ifOurs),
      bus.on('ivr_changed', ifOurs),
      bus.onReconnect(() => push('changed')),
    ]
  })
  await bus.start()
  yield* changed
}
