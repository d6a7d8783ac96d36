import type { AppArg } from '../ports/app-arg.ts'
import type { ChannelVariables } from '../ports/switch-channel.ts'
import type { CallSession } from './call-session.ts'

/** What an application of the switch came to, as far as a call cares. */
export type ApplicationResult =
  | { kind: 'completed'; response: string; variables: ChannelVariables }
  | { kind: 'callEnded'; cause: string; variables?: ChannelVariables }
  | { kind: 'failed'; reason: string }

/** Runs one application and counts what the switch refuses. `reason` is `<application>_timeout` or `…_refused`. */
export async function runApplication(
  session: CallSession,
  app: string,
  arg: AppArg | string,
  timeoutMs: number,
): Promise<ApplicationResult> {
  const result = await session.channel.execute(app, arg, { timeoutMs })
  if (result.kind !== 'failed') return result
  session.metrics.error('switch')
  session.logger.error({ app, reason: result.reason }, 'the switch did not carry out an application')
  return { kind: 'failed', reason: `${app}_${result.reason}` }
}
