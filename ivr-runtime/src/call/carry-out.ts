import type { Command } from '../engine/command.ts'
import type { CallSession, CarriedOut } from './call-session.ts'
import { announce } from './commands/announce.ts'
import { answer } from './commands/answer.ts'
import { ask } from './commands/ask.ts'
import { callApi } from './commands/call-api.ts'
import { hangup } from './commands/hangup.ts'
import { play } from './commands/play.ts'
import { readClock } from './commands/read-clock.ts'
import { say } from './commands/say.ts'
import { transfer } from './commands/transfer.ts'
import { voicemail } from './commands/voicemail.ts'

/** Does what the engine asks for, and tells it what came of that. */
export async function carryOut(session: CallSession, command: Command): Promise<CarriedOut> {
  if (command.kind !== 'ask') session.resultAtMs = null
  if (!session.trace) return start(session, command)
  const done = session.trace.command(command)
  const result = await start(session, command)
  done(result)
  return result
}

function start(session: CallSession, command: Command): Promise<CarriedOut> {
  switch (command.kind) {
    case 'answer':
      return answer(session)
    case 'ask':
      return ask(session, command)
    case 'say':
      return say(session, command)
    case 'announce':
      return announce(session, command)
    case 'readClock':
      return readClock(session, command)
    case 'play':
      return play(session, command)
    case 'callApi':
      return callApi(session, command)
    case 'transfer':
      return transfer(session, command)
    case 'voicemail':
      return voicemail(session, command)
    case 'hangup':
      return hangup(session, command)
  }
}
