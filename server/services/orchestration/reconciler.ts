import type { EventBus } from '../../events.ts'
import { closeLostCalls } from './close-lost-calls.ts'
import { type HandledRestarts, type Reconciliation, reconcile } from './reconcile.ts'

const everyMs = 5_000
/** Several changes at once are looked at once. */
const settleMs = 30

export type Reconciler = { stop(): Promise<void> }

/**
 * Reconciles now, whenever an IVR or a runtime changes, and every few seconds for what nobody told. Calls that an
 * earlier worker's runtimes left open are closed first: none of those runtimes outlived it.
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
  running = closeLostCalls(db, null)
    .then((closed) => {
      if (closed > 0) logger.warn({ closed }, 'closed calls that an earlier worker left open')
    })
    .catch((error: unknown) => logger.error({ err: error }, 'calls left open could not be closed'))
    .then(run)
    .finally(() => {
      running = null
      if (again) wake()
    })

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
