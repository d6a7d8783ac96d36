import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'

/** Hands the call to the dialplan's destination; with it the switch takes the call away from here. */
export async function transfer(
  session: CallSession,
  command: Extract<Command, { kind: 'transfer' }>,
): Promise<CarriedOut> {
  const result = await runApplication(session, 'transfer', appArg`${command.target} XML default`, 10_000)
  return result.kind === 'completed' ? { kind: 'left' } : result
}
