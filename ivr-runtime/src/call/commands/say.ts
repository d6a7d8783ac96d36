import type { Command } from '../../engine/command.ts'
import { appArg } from '../../ports/app-arg.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { type ApplicationResult, runApplication } from '../run-application.ts'
import { type Audible, filesOf, promptsMissing, speak } from '../speak.ts'
import { untilEnded } from '../until-ended.ts'
import { fileNotFound } from './play.ts'

const graceMs = 30_000

/** Speaks and waits until it was heard. A star would end it, as playback is set up by itself; nothing does here. */
export async function say(session: CallSession, command: Extract<Command, { kind: 'say' }>): Promise<CarriedOut> {
  const made = await untilEnded(session.channel, speak(session, command.utterances))
  if (made.kind === 'callEnded') return made
  session.record({ kind: 'said', menuId: command.menuId, spoken: made.value.map(({ spoken }) => spoken) })
  let found = true
  for (const [index, audible] of made.value.entries()) {
    if (audible.file === null) continue
    let result = await playOne(session, audible)
    if (result.kind === 'missing') {
      promptsMissing(session, filesOf([audible]))
      const again = await untilEnded(session.channel, speak(session, command.utterances, { fresh: true }))
      if (again.kind === 'callEnded') return again
      result = await playOne(session, again.value[index] ?? audible)
    }
    if (result.kind === 'missing') found = false
    else if (result.kind !== 'completed') return result
  }
  return { kind: 'played', found }
}

async function playOne(
  session: CallSession,
  { file, spoken }: Audible,
): Promise<ApplicationResult | { kind: 'missing' }> {
  if (file === null) return { kind: 'missing' }
  const arg = appArg`%[playback_terminators=none]${file}`
  const result = await runApplication(session, 'playback', arg, (spoken.durationMs ?? 0) + graceMs)
  return result.kind === 'completed' && result.response === fileNotFound ? { kind: 'missing' } : result
}
