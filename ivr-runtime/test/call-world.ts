import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { startEslServer } from '../src/adapters/esl/esl-server.ts'
import { HttpApiClient } from '../src/adapters/http/api-client.ts'
import { GuardedApiClient } from '../src/adapters/http/guarded-api-client.ts'
import { RuntimeMetrics } from '../src/adapters/http/metrics.ts'
import { callMemoryCodec } from '../src/call/call-memory.ts'
import type { CallDeps } from '../src/call/call-session.ts'
import { runCall } from '../src/call/run-call.ts'
import type { CallOutcome } from '../src/domain/call/call-outcome.ts'
import type { CallStep } from '../src/domain/call/call-step.ts'
import type { Draft } from '../src/domain/flow/draft.ts'
import { draftToFlow } from '../src/domain/flow/draft-to-flow.ts'
import type { CallStart, LeftMessage } from '../src/ports/call-recorder.ts'
import type { RunnableFlow, TestFlow } from '../src/ports/flow-source.ts'
import { dialSimulatedCall, type SimulatedCallOptions } from '../src/simulator/simulated-call.ts'
import { findOfflineEngines } from '../src/speech/offline-engines.ts'
import { passingDir } from '../src/speech/passing-dir.ts'
import { PromptCache } from '../src/speech/prompt-cache.ts'
import { buildSpeechChain } from '../src/speech/speech-chain.ts'

/** One speech thread for all worlds of a test file. */
const offline = findOfflineEngines()

export type RecordedCall = {
  start: CallStart
  steps: CallStep[]
  outcome: CallOutcome | null
  hangupCause: string | null
  resumes: number
  messages: LeftMessage[]
}

/** The flow of a draft; throws what keeps it from being one. */
export function flowOf(draft: Draft) {
  const { flow, problems } = draftToFlow(draft)
  if (!flow) throw new Error(problems.map(({ message }) => message).join('\n'))
  return flow
}

/** A draft as version 7 of its IVR. */
export const runnable = (draft: Draft, allowedHosts: string[] = []): RunnableFlow => ({
  version: 7,
  flow: flowOf(draft),
  allowedHosts,
  allowedDialStrings: [],
  hoursOverrides: new Map(),
})

/**
 * A runtime without a database: real event socket, real speech (flite), real web client; what it records is kept in
 * memory. Parts can be exchanged to see what happens when one fails.
 */
export async function startCallWorld(published: RunnableFlow | null, parts: Partial<CallDeps> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'ominis-calls-'))
  const logger = parts.logger ?? pino({ level: 'silent' })
  const engines = buildSpeechChain({
    engine: 'flite',
    openaiApiKey: null,
    openaiBaseUrl: null,
    offline: await offline,
    logger,
  })
  const speech = new PromptCache({ dir, engines, logger })
  const passingSpeech = new PromptCache({ dir: passingDir(dir), engines, logger })
  const recorded = new Map<string, RecordedCall>()
  const lastSeq = new Map<string, number>()
  const testCalls = new Map<string, TestFlow>()
  const stop = new AbortController()
  const metrics = new RuntimeMetrics()
  const deps: CallDeps = {
    flows: {
      published: () => published,
      version: async () => published,
      forTestCall: async (id) => testCalls.get(id) ?? null,
    },
    speech,
    passingSpeech,
    offlineSpeech: { speech, passingSpeech },
    recordings: { fileOf: () => null },
    api: new GuardedApiClient(new HttpApiClient(), { metrics, logger }),
    recorder: {
      started: (start) =>
        recorded.set(start.callId, { start, steps: [], outcome: null, hangupCause: null, resumes: 0, messages: [] }),
      resumed(start, resumes) {
        const fresh = { start, steps: [], outcome: null, hangupCause: null, resumes: 0, messages: [] }
        const record = recorded.get(start.callId) ?? fresh
        recorded.set(start.callId, Object.assign(record, { outcome: null, hangupCause: null, resumes }))
      },
      step(callId, seq, _at, step) {
        if (seq <= (lastSeq.get(callId) ?? 0)) throw new Error(`step ${seq} is out of order`)
        lastSeq.set(callId, seq)
        recorded.get(callId)?.steps.push(step)
      },
      ended(callId, _resumes, _at, outcome, hangupCause) {
        Object.assign(recorded.get(callId) ?? {}, { outcome, hangupCause })
      },
      message: (message) => recorded.get(message.callId)?.messages.push(message),
      flush: async () => undefined,
    },
    metrics,
    logger,
    memory: callMemoryCodec(Buffer.alloc(32), 'ivr'),
    stop: stop.signal,
    ...parts,
  }
  const running = new Set<Promise<void>>()
  const server = await startEslServer({
    host: '127.0.0.1',
    port: 0,
    onCall(channel) {
      const run = runCall(channel, deps)
      running.add(run)
      return run.finally(() => running.delete(run))
    },
  })
  const world = {
    port: server.port,
    metrics,
    testCalls,
    stop: () => stop.abort(),
    dial: (options: Partial<SimulatedCallOptions> = {}) =>
      dialSimulatedCall({
        host: '127.0.0.1',
        port: server.port,
        callerNumber: '+15551234567',
        calledNumber: 'support',
        pace: 0,
        ...options,
      }),
    /** Calls, presses what the script says, and tells how the call ended and what was recorded of it. */
    async run(script: string[]) {
      const call = world.dial({ script })
      const ended = await call.ended
      return { ended, ...(await world.recordOf(call)) }
    },
    /** What was recorded of a call, once its handler is done with it. */
    async recordOf(call: { channelUuid: string }): Promise<RecordedCall> {
      const find = () => [...recorded.values()].find(({ start }) => start.channelUuid === call.channelUuid)
      for (;;) {
        const record = find()
        if (record?.outcome) return record
        await new Promise((done) => setTimeout(done, 5))
      }
    },
    async close() {
      await server.close({ drainMs: 0 })
      await Promise.all(running)
      speech.close()
      passingSpeech.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
  return world
}

export type CallWorld = Awaited<ReturnType<typeof startCallWorld>>
