import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'

/** Ends the call. */
export async function hangup(session: CallSession, command: Extract<Command, { kind: 'hangup' }>): Promise<CarriedOut> {
  const result = await runApplication(session, 'hangup', appArg`${command.cause}`, 5_000)
  return result.kind === 'completed' ? { kind: 'left' } : result
}
