import type { Command } from '../engine/command.ts'
import type { Input } from '../engine/input.ts'

/** What became of a command, as far as a trace may tell it: of its digits and words nothing is passed on. */
export type CommandResult = Input | { kind: 'failed'; reason: string }

/** One call as it is traced. Nothing here may throw, or keep anything of a caller. */
export interface CallTrace {
  /** A command begins; the function returned is called once, when it is done. */
  command(command: Command): (result: CommandResult) => void
  ended(outcome: string): void
}

/** Tells where a call's time goes, to whoever collects that. */
export interface CallTracer {
  begin(call: { callId: string; flowVersion: number | null; resumes: number }): CallTrace
}
