import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { changeTestCall } from './change-test-call.ts'
import { findTestCall } from './find-test-call.ts'

/** Ends a test call. One that nobody has begun to make is ended at once; an ended one stays as it is. Throws NotFound. */
export async function hangUpTestCall(
  services: Pick<Services, 'db'>,
  access: Access,
  { id }: { id: string },
): Promise<void> {
  const { state } = await findTestCall(services, access, id)
  if (state === 'ended') return
  const row = { id, tenantId: access.tenantId }
  if (await changeTestCall(services, row, 'pending', { state: 'ended', endedAt: new Date() })) return
  await notify(services.db, 'test_call_command', { testCallId: id, command: { kind: 'hangUp' } })
}
