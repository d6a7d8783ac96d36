import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'

const longestMessageMs = 15 * 60_000

/** Lets the caller leave a message. Whoever is still there afterwards has nothing more to hear, and is hung up. */
export async function voicemail(
  session: CallSession,
  command: Extract<Command, { kind: 'voicemail' }>,
): Promise<CarriedOut> {
  const arg = appArg`default \${domain_name} ${command.mailbox}`
  const result = await runApplication(session, 'voicemail', arg, longestMessageMs)
  if (result.kind !== 'completed') return result
  await runApplication(session, 'hangup', 'NORMAL_CLEARING', 5_000)
  return { kind: 'left' }
}
