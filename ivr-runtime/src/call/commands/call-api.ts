import type { Command } from '../../engine/command.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { untilEnded } from '../until-ended.ts'

/** Asks a web service; the client keeps its ten seconds, and a caller who leaves ends the asking. */
export async function callApi(
  session: CallSession,
  command: Extract<Command, { kind: 'callApi' }>,
): Promise<CarriedOut> {
  const leaving = new AbortController()
  const asked = await untilEnded(
    session.channel,
    session.api.call(command.action, session.allowedHosts, leaving.signal, command),
  )
  if (asked.kind === 'done') return { kind: 'apiAnswered', answer: asked.value }
  leaving.abort()
  return asked
}
