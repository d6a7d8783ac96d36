import type { Logger } from 'pino'
import type { CallStep } from '../domain/call/call-step.ts'
import type { CallState } from '../engine/call-state.ts'
import type { Input } from '../engine/input.ts'
import type { ApiClient } from '../ports/api-client.ts'
import type { CallRecorder, LeftMessage } from '../ports/call-recorder.ts'
import type { CallTrace, CallTracer } from '../ports/call-tracer.ts'
import type { Clock } from '../ports/clock.ts'
import type { FlowSource, RunnableFlow } from '../ports/flow-source.ts'
import type { PromptSource } from '../ports/prompt-source.ts'
import type { Recordings } from '../ports/recordings.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import type { CallMemoryCodec } from './call-memory.ts'
import type { CallMetrics } from './call-metrics.ts'

/** What every call of a runtime uses. */
export type CallDeps = {
  flows: FlowSource
  speech: PromptSource
  /** Speaks what is said once and not kept. */
  passingSpeech: PromptSource
  /** The same without any remote engine, for test calls that ask for it. */
  offlineSpeech: { speech: PromptSource; passingSpeech: PromptSource }
  recordings: Recordings
  api: ApiClient
  recorder: CallRecorder
  metrics: CallMetrics
  /** Left out: nobody collects traces. */
  tracer?: CallTracer | undefined
  logger: Logger
  /** Writes calls down for the handler that may have to go on with them. */
  memory: CallMemoryCodec
  /** Aborted when the process ends before the call does. */
  stop: AbortSignal
}

/** One call while it runs. */
export type CallSession = {
  callId: string
  channel: SwitchChannel
  speech: PromptSource
  passingSpeech: PromptSource
  recordings: Recordings
  api: ApiClient
  clock: Clock
  allowedHosts: readonly string[]
  /** Beginnings of dial strings that the tenant lets be dialled past the dialplan. */
  allowedDialStrings: readonly string[]
  hoursOverrides: RunnableFlow['hoursOverrides']
  metrics: CallMetrics
  trace: CallTrace | undefined
  /** Writes the channel's id with every line. */
  logger: Logger
  /** Records a step with the next number, now. */
  record(step: CallStep): void
  /**
   * Records steps, and before that keeps them with the switch, with what another handler would need to go on from
   * `state`: what came of a key is known wherever the key is. Null: there is nothing to go on with.
   */
  recordTurn(steps: readonly CallStep[], state: CallState | null): void
  /** Records a message that the caller left, now. */
  recordMessage(message: Omit<LeftMessage, 'callId' | 'at'>): void
  /** When the last menu's result came, by `performance.now()`; null before the first one and after it was used. */
  resultAtMs: number | null
}

/** What carrying out a command gave: an input for the engine, or a failure that ends the call. */
export type CarriedOut = Input | { kind: 'failed'; reason: string }
