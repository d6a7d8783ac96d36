import type { Command } from '../../engine/command.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { runApplication } from '../run-application.ts'
import { speak } from '../speak.ts'
import { untilEnded } from '../until-ended.ts'
import { fileNotFound } from './play.ts'

const graceMs = 30_000

/** Speaks and waits until it was heard. */
export async function say(session: CallSession, command: Extract<Command, { kind: 'say' }>): Promise<CarriedOut> {
  const made = await untilEnded(session.channel, speak(session, command.utterances))
  if (made.kind === 'callEnded') return made
  session.record({ kind: 'said', menuId: command.menuId, spoken: made.value.map(({ spoken }) => spoken) })
  let found = true
  for (const { file, spoken } of made.value) {
    if (file === null) continue
    const result = await runApplication(session, 'playback', file, (spoken.durationMs ?? 0) + graceMs)
    if (result.kind !== 'completed') return result
    if (result.response === fileNotFound) found = false
  }
  if (!found) session.logger.error('the switch does not find the prompts: does it share AUDIO_DIR?')
  return { kind: 'played', found }
}
