import { libraryName } from '../../domain/flow/play-audio.ts'
import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'

/** A recording may be long; this only bounds a switch that never answers. */
const longestRecordingMs = 60 * 60_000

/** What `playback` answers when there is no such file (seen, capture `missing-file`). */
export const fileNotFound = 'FILE NOT FOUND'

/**
 * Plays a recording to its end, or to the key by which the caller ends it. The switch swallows that key, and tells it.
 * The log names the menu, not the file: digits that a caller typed may stand in its name.
 */
export async function play(session: CallSession, command: Extract<Command, { kind: 'play' }>): Promise<CarriedOut> {
  const name = libraryName(command.file)
  const file = name === null ? command.file : session.recordings.fileOf(name)
  if (file === null) {
    session.logger.warn({ menuId: command.menuId }, 'the library has no such recording')
    return { kind: 'played', found: false }
  }
  const arg = appArg`%[playback_terminators=any]${file}`
  const result = await runApplication(session, 'playback', arg, longestRecordingMs)
  if (result.kind !== 'completed') return result
  const found = result.response !== fileNotFound
  if (!found) session.logger.warn({ menuId: command.menuId }, 'a recording is missing')
  const key = result.variables.get('playback_terminator_used')
  return { kind: 'played', found, ...(key && { key }) }
}
