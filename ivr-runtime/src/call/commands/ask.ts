import type { Command } from '../../engine/command.ts'
import type { CallSession, CarriedOut } from '../call-session.ts'
import { playAndGetDigitsArg, readAnswer } from '../play-and-get-digits.ts'
import { runApplication } from '../run-application.ts'
import { playingTimeMs, speak } from '../speak.ts'
import { untilEnded } from '../until-ended.ts'

const graceMs = 30_000

/** Speaks a menu and collects keys: one try of `play_and_get_digits`. A caller's wait ends when its command is sent. */
export async function ask(session: CallSession, command: Extract<Command, { kind: 'ask' }>): Promise<CarriedOut> {
  const { menuId, attempt, keys, minDigits, maxDigits, timeoutMs, interDigitTimeoutMs } = command
  const made = await untilEnded(session.channel, speak(session, command.utterances))
  if (made.kind === 'callEnded') return made
  const files = made.value.flatMap(({ file }) => file ?? [])
  const arg = playAndGetDigitsArg({ files, keys, minDigits, maxDigits, timeoutMs, interDigitTimeoutMs })
  const limitMs = playingTimeMs(made.value) + timeoutMs + maxDigits * interDigitTimeoutMs + graceMs
  const running = runApplication(session, 'play_and_get_digits', arg, limitMs)
  const { resultAtMs } = session
  if (resultAtMs !== null) session.metrics.keyToPrompt(performance.now() - resultAtMs)
  session.record({ kind: 'prompt', menuId, attempt, spoken: made.value.map(({ spoken }) => spoken), timeoutMs })
  const result = await running
  session.resultAtMs = performance.now()
  return result.kind === 'completed' ? readAnswer(result.variables, keys) : result
}
