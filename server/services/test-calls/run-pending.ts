import type { TestCaller } from '../../ports/test-caller.ts'
import type { Services } from '../services.ts'
import { CallLocks } from './call-locks.ts'
import { changeTestCall } from './change-test-call.ts'
import { endOrphans } from './end-orphans.ts'
import { type RunLimits, RunningTestCall } from './running-test-call.ts'

export type TestCallRunner = { close(): Promise<void> }

export type RunnerOptions = {
  /** For the locks, which need a connection of their own. */
  databaseUrl: string
  caller: TestCaller
  /** Test calls made at the same moment by this worker; more wait. Default 50. */
  maxAtOnce?: number
} & Partial<RunLimits>

const defaultLimits: RunLimits = { runtimeWaitMs: 10_000, maxDurationMs: 30 * 60_000 }
/** Catches what no notification told of: a call whose worker died, or one asked for while the bus was away. */
const lookAgainMs = 5_000
/** Nobody waits longer for a test call to begin; making it later would surprise. */
const staleMs = 5 * 60_000

/**
 * Makes the test calls that people and integrators ask for, until closed. Any number of workers may do so at once:
 * each call is made by one of them, and ended with a failure when that one dies. Throws when the database is away.
 */
export async function startTestCallRunner(
  services: Services,
  { databaseUrl, caller, maxAtOnce = 50, ...limits }: RunnerOptions,
): Promise<TestCallRunner> {
  const { db, bus, logger } = services
  const locks = new CallLocks(databaseUrl, logger)
  const running = new Map<string, RunningTestCall>()
  const taken = new Map<string, Promise<void>>()
  let closed = false

  const take = async (id: string): Promise<void> => {
    if (!(await locks.tryLock(id))) return
    try {
      const row = await db.testCall.findUnique({ where: { id } })
      if (!row || !(await changeTestCall(services, row, 'pending', { state: 'in_progress' }))) return
      const call = new RunningTestCall(services, caller, row, { ...defaultLimits, ...limits })
      running.set(id, call)
      await call.run()
    } finally {
      running.delete(id)
      await locks.unlock(id)
    }
  }

  const look = async (): Promise<void> => {
    if (closed) return
    await endOrphans(services, locks, { pendingBefore: new Date(Date.now() - staleMs) })
    const pending = await db.testCall.findMany({
      where: { state: 'pending' },
      orderBy: { createdAt: 'asc' },
      take: maxAtOnce,
      select: { id: true },
    })
    for (const { id } of pending) {
      if (closed || taken.has(id) || taken.size >= maxAtOnce) continue
      const done = take(id)
        .catch((error: unknown) => logger.error({ err: error, testCallId: id }, 'a test call could not be made'))
        .finally(() => taken.delete(id))
      taken.set(id, done)
    }
  }
  const tryLook = () => look().catch((error: unknown) => logger.warn({ err: error }, 'test calls wait'))

  await Promise.all([bus.start(), locks.open()])
  const off = [
    bus.on('test_call_changed', () => void tryLook()),
    bus.on('test_call_command', ({ testCallId, command }) => {
      const call = running.get(testCallId)
      if (command.kind === 'press') call?.press(command.digits)
      else call?.hangUp()
    }),
    bus.onReconnect(() => void tryLook()),
  ]
  const timer = setInterval(() => void tryLook(), lookAgainMs)
  await look()

  return {
    async close() {
      closed = true
      clearInterval(timer)
      for (const unsubscribe of off) unsubscribe()
      for (const call of running.values()) call.hangUp()
      await Promise.all(taken.values())
      await locks.close()
    },
  }
}
