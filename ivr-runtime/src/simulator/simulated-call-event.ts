/** What a caller would notice. `files` are those of the prompt that exist; silence is not told. */
export type SimulatedCallHappening =
  | { kind: 'answered' }
  | { kind: 'playing'; files: string[]; durationMs: number }
  | { kind: 'playbackEnded'; by: 'finished' | 'key' | 'hangup' }
  /** The prompt is over and keys are awaited. */
  | { kind: 'collecting'; timeoutMs: number }
  /** The keys that an ask took, whether or not they mean something. */
  | { kind: 'digits'; digits: string }
  | { kind: 'transferred'; destination: string; dialplan: string; context: string }
  | { kind: 'voicemail'; mailbox: string }
  /** `handler`: it hung up or passed the call on. `lost`: it went away, or was not there. */
  | { kind: 'ended'; cause: string; by: 'caller' | 'handler' | 'lost' }

/** `atMs`: since the call was dialled. */
export type SimulatedCallEvent = SimulatedCallHappening & { atMs: number }
