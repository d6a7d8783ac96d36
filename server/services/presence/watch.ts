import { changes } from '../../changes.ts'
import type { Payload } from '../../events.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { announcePresence, sessionSchema } from './announce.ts'

/** What other pages of the same IVR say of themselves. */
export type Present = Omit<Payload<'presence'>, 'tenantId' | 'ivrId'>

/** What the other pages of an IVR say, until `signal` is aborted; then says that this one is gone. Throws NotFound. */
export async function* watchPresence(
  services: Pick<Services, 'db' | 'bus' | 'logger'>,
  access: SessionAccess,
  { name, session: given }: { name: string; session: string },
  signal: AbortSignal,
): AsyncGenerator<Present> {
  const { db, bus, logger } = services
  const session = parseInput(sessionSchema, given)
  const ivr = await findIvr(db, access, name)
  await bus.start()
  const heard = changes<string>(signal, (push) => [
    bus.on('presence', ({ tenantId, ivrId, ...present }) => {
      const isOther = present.session !== session
      if (tenantId === access.tenantId && ivrId === ivr.id && isOther) push(JSON.stringify(present))
    }),
  ])
  try {
    for await (const present of heard) yield JSON.parse(present)
  } finally {
    await announcePresence(services, access, { name, session, nodeId: null, here: false }).catch((error: unknown) =>
      logger.debug({ err: error }, 'a page that is gone could not say so'),
    )
  }
}
