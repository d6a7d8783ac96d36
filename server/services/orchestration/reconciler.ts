import type { EventBus } from '../../events.ts'
import { closeLostCalls } from './close-lost-calls.ts'
import { type HandledRestarts, type Reconciliation, reconcile } from './reconcile.ts'

const everyMs = 5_000
/** Several changes at once are looked at once. */
const settleMs = 30

export type Reconciler = { stop(): Promise<void> }

/**
 * Reconciles now, whenever an IVR or a runtime changes, and every few seconds for what nobody told. Calls that a dead
 * runtime left open are closed.
 */
export function startReconciler(parts: Reconciliation & { bus: EventBus }): Reconciler {
  const { db, bus, orchestrator, logger } = parts
  const handled: HandledRestarts = new Map()
  const podsThatFailed = new Map<string, number>()
  let stopped = false
  let running: Promise<void> | null = null
  let again = false
  let soon: NodeJS.Timeout | undefined

  const run = async () => {
    try {
      await reconcile(parts, handled)
    } catch (error) {
      if (!stopped) logger.error({ err: error }, 'the runtimes could not be reconciled; it is tried again')
    }
  }
  const wake = () => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    clearTimeout(soon)
    soon = setTimeout(() => {
      running = run().finally(() => {
        running = null
        if (again) {
          again = false
          wake()
        }
      })
    }, settleMs)
  }

  const stopListening = [
    bus.on('ivr_changed', wake),
    bus.onReconnect(wake),
    orchestrator.onChange((status) => {
      const known = podsThatFailed.get(status.podName) ?? 0
      podsThatFailed.set(status.podName, status.restarts)
      if (status.phase === 'Failed' && status.restarts > known) void closeCallsOf(status.podName)
      wake()
    }),
  ]
  const closeCallsOf = async (podName: string) => {
    try {
      const ivr = await db.ivr.findFirst({ where: { podName }, select: { id: true } })
      const closed = ivr ? await closeLostCalls(db, ivr.id) : 0
      logger.warn({ podName, closed }, 'a runtime died; it is started again')
    } catch (error) {
      logger.error({ err: error, podName }, 'calls of a runtime that died could not be closed')
    }
  }
  const timer = setInterval(wake, everyMs)
  wake()

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      clearTimeout(soon)
      for (const stopOne of stopListening) stopOne()
      await running
    },
  }
}
