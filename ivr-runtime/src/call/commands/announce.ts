import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { promptPath } from '../play-and-get-digits.ts'
import { runApplication } from '../run-application.ts'
import { filesOf, playingTimeMs, promptsMissing, speak } from '../speak.ts'
import { untilEnded } from '../until-ended.ts'
import { fileNotFound } from './play.ts'

const graceMs = 30_000

/** Speaks in one playback, which any key ends. The switch swallows that key, and tells it. */
export async function announce(
  session: CallSession,
  command: Extract<Command, { kind: 'announce' }>,
): Promise<CarriedOut> {
  const made = await untilEnded(session.channel, speak(session, command.utterances))
  if (made.kind === 'callEnded') return made
  session.record({ kind: 'said', menuId: command.menuId, spoken: made.value.map(({ spoken }) => spoken) })
  const files = filesOf(made.value)
  if (files.length === 0) return { kind: 'played', found: false }
  const arg = appArg`%[playback_terminators=any]${promptPath(files)}`
  const result = await runApplication(session, 'playback', arg, playingTimeMs(made.value) + graceMs)
  if (result.kind !== 'completed') return result
  const found = result.response !== fileNotFound
  if (!found) promptsMissing(session, files)
  const key = result.variables.get('playback_terminator_used')
  return { kind: 'played', found, ...(key && { key }) }
}
