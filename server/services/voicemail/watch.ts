import type { Access } from '../../access.ts'
import { changes } from '../../changes.ts'
import type { Services } from '../services.ts'

/** Says at once, and whenever messages of the tenant came, were heard or went, that they are to be read anew. */
export async function* watchVoicemails(
  { bus }: Pick<Services, 'bus'>,
  access: Access,
  signal: AbortSignal,
): AsyncGenerator<'changed'> {
  const changed = changes<'changed'>(signal, (push) => {
    push('changed')
    return [
      bus.on('voicemail_changed', ({ tenantId }) => tenantId === access.tenantId && push('changed')),
      bus.onReconnect(() => push('changed')),
    ]
  })
  await bus.start()
  yield* changed
}
