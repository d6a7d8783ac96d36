import type { EventBus } from '../../events.ts'
import { type HandledRestarts, type Reconciliation, reconcile } from './reconcile.ts'

const everyMs = 5_000
/** Several changes at once are looked at once. */
const settleMs = 30

export type Reconciler = { stop(): Promise<void> }

/** Reconciles now, whenever an IVR or a runtime changes, and every few seconds for what nobody told. */
export function startReconciler(parts: Reconciliation & { bus: EventBus }): Reconciler {
  const { bus, orchestrator, logger } = parts
  const handled: HandledRestarts = new Map()
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
    orchestrator.onChange(({ podName, phase, reason }) => {
      if (phase === 'Failed') logger.warn({ podName, reason }, 'a runtime does not run; it is started again')
      wake()
    }),
  ]
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
