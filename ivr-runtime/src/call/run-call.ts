import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import type { CallDeps, CallSession, CarriedOut } from './call-session.ts'
import { followFlow, type Left } from './follow-flow.ts'
import { pickFlow } from './pick-flow.ts'
import { stepLog } from './step-log.ts'

const lastHangupMs = 2_000
const stoppedReason = 'runtime_stopped'

/**
 * Runs one call from its first to its last moment. Resolves when it is over, whatever happened; never rejects. A
 * failure is recorded as the call's outcome, and the caller is hung up rather than left in silence.
 */
export async function runCall(channel: SwitchChannel, deps: CallDeps): Promise<void> {
  const { recorder, metrics } = deps
  const callId = channel.channelUuid
  const logger = deps.logger.child({ callId })
  const record = stepLog(callId, recorder, metrics)
  metrics.started()
  let left: Left
  try {
    const at = new Date()
    const picked = await pickFlow(channel, deps.flows)
    const flowVersion = picked.runnable?.version ?? null
    const { callerNumber, calledNumber } = channel
    recorder.started({ callId, callerNumber, calledNumber, flowVersion, testCallId: picked.testCallId, at })
    logger.info({ flowVersion, test: picked.testCallId !== null }, 'a call begins')
    if (picked.runnable) {
      const { flow, allowedHosts } = picked.runnable
      const { speech, passingSpeech, api } = deps
      const means = { channel, speech, passingSpeech, api, allowedHosts }
      const session: CallSession = { ...means, metrics, logger, record, resultAtMs: null }
      left = await untilStopped(deps.stop, (stopped) => followFlow(session, flow, stopped))
    } else {
      metrics.error('flow')
      logger.error({ err: picked.error, reason: picked.reason }, 'there is no flow for this call')
      left = failed(picked.reason)
      record({ kind: 'ended', outcome: left.outcome })
    }
  } catch (error) {
    metrics.error('handler')
    logger.error({ err: error }, 'the handler of a call failed')
    left = failed('handler_error')
    record({ kind: 'ended', outcome: left.outcome })
  }
  const { outcome, hangupCause } = left
  recorder.ended(callId, new Date(), outcome, hangupCause)
  metrics.ended(outcome.kind)
  logger.info({ outcome: outcome.kind, ...(outcome.kind === 'failed' && { reason: outcome.reason }) }, 'a call is over')
  // A runtime that stops only lets go: the switch's dialplan then finds the caller another handler.
  if (outcome.kind === 'failed' && outcome.reason !== stoppedReason) {
    await channel.execute('hangup', hangupCause, { timeoutMs: lastHangupMs })
  }
  channel.close()
}

function failed(reason: string): { outcome: CallOutcome & { kind: 'failed' }; hangupCause: string } {
  return { outcome: { kind: 'failed', reason }, hangupCause: 'NORMAL_TEMPORARY_FAILURE' }
}

/** Gives the work a promise that resolves when the process ends first; leaves nothing behind on the signal. */
async function untilStopped<T>(signal: AbortSignal, work: (stopped: Promise<CarriedOut>) => Promise<T>): Promise<T> {
  let stop = () => {}
  const stopped = new Promise<CarriedOut>((done) => {
    stop = () => done({ kind: 'failed', reason: stoppedReason })
  })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await work(stopped)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
