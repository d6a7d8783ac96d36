import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'
import { promptsMissing, speak } from '../speak.ts'
import { untilEnded } from '../until-ended.ts'
import { fileNotFound } from './play.ts'

const graceMs = 30_000

/** Speaks and waits until it was heard. A star would end it, as playback is set up by itself; nothing does here. */
export async function say(session: CallSession, command: Extract<Command, { kind: 'say' }>): Promise<CarriedOut> {
  const made = await untilEnded(session.channel, speak(session, command.utterances))
  if (made.kind === 'callEnded') return made
  session.record({ kind: 'said', menuId: command.menuId, spoken: made.value.map(({ spoken }) => spoken) })
  let found = true
  for (const { file, spoken } of made.value) {
    if (file === null) continue
    const arg = appArg`%[playback_terminators=none]${file}`
    const result = await runApplication(session, 'playback', arg, (spoken.durationMs ?? 0) + graceMs)
    if (result.kind !== 'completed') return result
    if (result.response === fileNotFound) {
      found = false
      promptsMissing(session, [file])
    }
  }
  return { kind: 'played', found }
}
