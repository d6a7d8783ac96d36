import type { Command } from '../../engine/command.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { type Answer, playAndGetDigitsArg, readAnswer } from '../play-and-get-digits.ts'
import { type ApplicationResult, runApplication } from '../run-application.ts'
import { filesOf, playingTimeMs, promptsMissing, speak } from '../speak.ts'
import { untilEnded } from '../until-ended.ts'

type Ask = Extract<Command, { kind: 'ask' }>

const graceMs = 30_000

/** Speaks a menu and collects keys: one try of `play_and_get_digits`. A caller's wait ends when its command is sent. */
export async function ask(session: CallSession, command: Ask): Promise<CarriedOut> {
  const { menuId, attempt, timeoutMs } = command
  const speaking = Promise.all([speak(session, command.first), speak(session, command.utterances)])
  const made = await untilEnded(session.channel, speaking)
  if (made.kind === 'callEnded') return made
  const [first, menu] = made.value
  const audibles = [...first, ...menu]
  const files = filesOf(audibles)
  const running = collect(session, command, files, playingTimeMs(audibles))
  const { resultAtMs } = session
  if (resultAtMs !== null) session.metrics.keyToPrompt(performance.now() - resultAtMs)
  if (first.length > 0) session.record({ kind: 'said', menuId, spoken: first.map(({ spoken }) => spoken) })
  session.record({ kind: 'prompt', menuId, attempt, spoken: menu.map(({ spoken }) => spoken), timeoutMs })
  let answer = await running
  if (answer.kind === 'promptMissing') {
    promptsMissing(session, files)
    answer = await askAgain(session, command)
  }
  session.resultAtMs = performance.now()
  return answer.kind === 'promptMissing' ? { kind: 'noInput' } : answer
}

/** The files went between the look at them and their playing: made again. Still not found, the menu is asked in silence. */
async function askAgain(session: CallSession, command: Ask): ReturnType<typeof collect> {
  const speaking = speak(session, [...command.first, ...command.utterances], { fresh: true })
  const made = await untilEnded(session.channel, speaking)
  if (made.kind === 'callEnded') return made
  const answer = await collect(session, command, filesOf(made.value), playingTimeMs(made.value))
  return answer.kind === 'promptMissing' ? collect(session, command, [], 0) : answer
}

async function collect(
  session: CallSession,
  { keys, number, minDigits, maxDigits, timeoutMs, interDigitTimeoutMs }: Ask,
  files: readonly string[],
  playingMs: number,
): Promise<Answer | Exclude<ApplicationResult, { kind: 'completed' }>> {
  const arg = playAndGetDigitsArg({ files, keys, number, minDigits, maxDigits, timeoutMs, interDigitTimeoutMs })
  const limitMs = playingMs + timeoutMs + maxDigits * interDigitTimeoutMs + graceMs
  const result = await runApplication(session, 'play_and_get_digits', arg, limitMs)
  return result.kind === 'completed' ? readAnswer(result.variables, { keys, number }) : result
}
