import type { AppArg } from './app-arg.ts'

/** A channel's variables by name, without `variable_`; undefined where one is not set. */
export type ChannelVariables = Pick<ReadonlyMap<string, string>, 'get'>

/**
 * What came of an application.
 *
 * - `completed`: it ran. `response` is the switch's word on it (`_none_`, `FILE NOT FOUND`), `variables` the channel's
 *   variables right after it.
 * - `callEnded`: the call is over, or was before; `cause` as in `SwitchChannel.ended`. `variables`, where the switch
 *   still told them: those right after the application, which a hang-up ended.
 * - `failed`: the switch refused it, or did not finish it in time. The call goes on.
 */
export type ExecuteResult =
  | { kind: 'completed'; response: string; variables: ChannelVariables }
  | { kind: 'callEnded'; cause: string; variables?: ChannelVariables }
  | { kind: 'failed'; reason: 'timeout' | 'refused' }

/** One call at the switch, as its handler sees it. Nothing here throws or rejects. */
export interface SwitchChannel {
  /** The switch's UUID of the channel. */
  readonly channelUuid: string
  readonly callerNumber: string
  readonly callerName: string | null
  readonly calledNumber: string
  /** The channel's variables as of the last application that completed. */
  readonly variables: ChannelVariables
  /**
   * Runs one application of the switch and waits for its end, `timeoutMs` at most. Commands are carried out in the
   * order given. An argument given as a plain string is untrusted: nothing in it is expanded (see `appArg`).
   */
  execute(app: string, arg: AppArg | string, options: { timeoutMs: number }): Promise<ExecuteResult>
  /**
   * Sets a variable of the channel without waiting; it stands before the next application runs, and stays when the
   * handler dies. A value that is more than letters, digits and `_ . @ : + / -` is not set.
   */
  setVariable(name: string, value: string): void
  /** Gives the switch's API a command without waiting for its answer, for a moment also after the call has ended. */
  command(api: string, arg: AppArg): void
  /**
   * Resolves once, when the call is no longer ours. `cause` is the switch's hang-up cause (`NORMAL_CLEARING`,
   * `USER_BUSY`), or one of these: `BLIND_TRANSFER`, the call went on elsewhere in the dialplan (also after the
   * application `transfer`); `RELEASED`, `close` was called; `LOST`, the connection broke or made no sense.
   */
  readonly ended: Promise<{ cause: string }>
  /** Lets go of the call: the connection is closed and the switch's dialplan goes on. Harmless when repeated. */
  close(): void
}
