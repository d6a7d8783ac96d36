import { randomUUID } from 'node:crypto'
import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { CallTrace } from '../ports/call-tracer.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import { type CallMemory, memoryVariable } from './call-memory.ts'
import type { CallDeps, CallSession, CarriedOut } from './call-session.ts'
import { followFlow, type Left } from './follow-flow.ts'
import { goOn } from './go-on.ts'
import { pickFlow } from './pick-flow.ts'
import { StepLog } from './step-log.ts'
import { realMeans, testMeans } from './test-means.ts'

/** Left free for the steps that the handler before recorded after it last wrote the call down. */
const seqGap = 100
/** A call that so many handlers lost brings each of them down; the switch's last resort is better for the caller. */
const maxResumes = 20
const hopeless = new Set(['no_published_flow', 'test_call_unknown', 'flow_unavailable', 'too_many_handlers'])
/** The dialplan's words for callers whom nobody can serve. */
const lastResort = 'last-resort XML default'
const lastResortMs = 2_000

/**
 * Runs one call, or goes on with one that another handler had, to its last moment here. Resolves when it is over,
 * whatever happened; never rejects. After a failure the call is let go of, and the switch's dialplan finds the caller
 * another handler, or its last resort.
 */
export async function runCall(channel: SwitchChannel, deps: CallDeps): Promise<void> {
  const { recorder, metrics } = deps
  const memory = deps.memory.open(channel.variables.get(memoryVariable) ?? '')
  const callId = memory?.callId ?? randomUUID()
  const resumes = memory ? memory.resumes + 1 : 0
  const steps = new StepLog(callId, memory ? memory.seq + seqGap : 0, recorder, metrics)
  const logger = deps.logger.child({ callId })
  metrics.started()
  let trace: CallTrace | undefined
  let left: Left
  try {
    const picked = await pickFlow(channel, memory, deps.flows)
    const { testCallId } = picked
    const startedAt = memory?.startedAt ?? new Date()
    const flowVersion = picked.runnable?.version ?? null
    const calledNumber = memory?.calledNumber ?? channel.calledNumber
    const { channelUuid, callerNumber, callerName } = channel
    const facts = { callId, channelUuid, callerNumber, callerName, calledNumber, flowVersion, testCallId }
    const remember = (state: CallMemory['state'], turn: CallMemory['steps']) => {
      const { seq } = steps
      const facts = { callId, testCallId, flowVersion, startedAt, calledNumber }
      channel.setVariable(memoryVariable, deps.memory.seal({ ...facts, seq, steps: turn, resumes, state }))
    }
    const recordTurn: CallSession['recordTurn'] = (turn, state) => {
      const numbered = steps.number(turn)
      if (state) remember(state, numbered)
      steps.write(numbered)
    }
    if (memory) {
      recorder.resumed({ ...facts, at: startedAt }, resumes)
      for (const { seq, at, step } of memory.steps) recorder.step(callId, seq, at, step)
    } else recorder.started({ ...facts, at: startedAt })
    logger.info({ flowVersion, test: testCallId !== null, resumes }, memory ? 'a call goes on' : 'a call begins')
    trace = deps.tracer?.begin({ callId, flowVersion, resumes })
    if (resumes > maxResumes) {
      left = giveUp('too_many_handlers', steps)
    } else if (picked.runnable) {
      const { runnable, settings } = picked
      const { allowedHosts, allowedDialStrings } = runnable
      const { flow, variables, ...own } = settings
        ? testMeans(deps, runnable, settings, startedAt)
        : realMeans(deps, runnable)
      const means = { channel, ...own, recordings: deps.recordings, metrics, trace, logger }
      const recordMessage: CallSession['recordMessage'] = (message) =>
        recorder.message({ ...message, callId, at: new Date() })
      const session: CallSession = {
        ...means,
        allowedHosts,
        allowedDialStrings,
        callId,
        record: steps.record,
        recordTurn,
        recordMessage,
        resultAtMs: null,
      }
      const begin = goOn(flow, memory, channel, variables)
      left = await untilStopped(deps.stop, (stopped) => followFlow(session, flow, begin, stopped))
    } else {
      metrics.error('flow')
      logger.error({ err: picked.error, reason: picked.reason }, 'there is no flow for this call')
      remember(memory?.state ?? null, [])
      left = giveUp(picked.reason, steps)
    }
  } catch (error) {
    metrics.error('handler')
    logger.error({ err: error }, 'the handler of a call failed')
    left = giveUp('handler_error', steps)
  }
  const { outcome, hangupCause } = left
  recorder.ended(callId, resumes, new Date(), outcome, hangupCause)
  metrics.ended(outcome.kind)
  trace?.ended(outcome.kind)
  logger.info({ outcome: outcome.kind, ...(outcome.kind === 'failed' && { reason: outcome.reason }) }, 'a call is over')
  // Another handler could do no better, and would only make the caller wait.
  if (outcome.kind === 'failed' && hopeless.has(outcome.reason)) {
    await channel.execute('transfer', lastResort, { timeoutMs: lastResortMs })
  }
  channel.close()
}

function giveUp(reason: string, steps: StepLog): Left {
  const outcome: CallOutcome = { kind: 'failed', reason }
  steps.record({ kind: 'ended', outcome })
  return { outcome, hangupCause: 'NORMAL_TEMPORARY_FAILURE' }
}

/** Gives the work a promise that resolves when the process ends first; leaves nothing behind on the signal. */
async function untilStopped<T>(signal: AbortSignal, work: (stopped: Promise<CarriedOut>) => Promise<T>): Promise<T> {
  let stop = () => {}
  const stopped = new Promise<CarriedOut>((done) => {
    stop = () => done({ kind: 'failed', reason: 'runtime_stopped' })
  })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await work(stopped)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
