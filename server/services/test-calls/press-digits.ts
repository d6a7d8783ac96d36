import type { Access } from '../../access.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { findTestCall } from './find-test-call.ts'

/** What a phone can send, as many keys as one request may press. */
export const pressedDigits = /^[0-9*#A-D]{1,32}$/

/**
 * Presses keys in a test call; returns when the request is on its way, not when the IVR has heard it. Throws Invalid,
 * NotFound, or Conflict when the call is not in progress.
 */
export async function pressTestCallDigits(
  services: Pick<Services, 'db'>,
  access: Access,
  { id, digits }: { id: string; digits: string },
): Promise<void> {
  if (!pressedDigits.test(digits)) {
    throw new Invalid('The keys are not valid.', [{ path: 'digits', message: 'must be 1 to 32 of 0-9 * # A-D' }])
  }
  const { state } = await findTestCall(services, access, id)
  if (state === 'pending') throw new Conflict('The test call has not begun yet: wait until its state is in_progress.')
  if (state === 'ended') throw new Conflict('The test call has ended.')
  await notify(services.db, 'test_call_command', { testCallId: id, command: { kind: 'press', digits } })
}
