import { isDialString } from '../../domain/flow/dial-string.ts'
import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'

/** Where the dialplan finds what to dial past it, and how long to let it ring (0: as long as it does by itself). */
const dialVariable = 'ominis_dial'
const ringVariable = 'ominis_ring_sec'

/**
 * Hands the call to the dialplan's destination; with it the switch takes the call away from here. A full dial string goes
 * by the destination `dial`, and only where the tenant's settings allow its beginning.
 */
export async function transfer(
  session: CallSession,
  command: Extract<Command, { kind: 'transfer' }>,
): Promise<CarriedOut> {
  const { target, ringSec } = command
  const { channel, allowedDialStrings } = session
  let destination = target
  if (isDialString(target)) {
    if (!allowedDialStrings.some((beginning) => beginning !== '' && target.startsWith(beginning))) {
      session.logger.warn('a dial string was refused: the settings do not allow it')
      return { kind: 'transferFailed', cause: 'not_allowed' }
    }
    channel.setVariable(dialVariable, target)
    destination = 'dial'
  }
  channel.setVariable(ringVariable, String(ringSec ?? 0))
  const result = await runApplication(session, 'transfer', appArg`${destination} XML default`, 10_000)
  return result.kind === 'completed' ? { kind: 'left' } : result
}
