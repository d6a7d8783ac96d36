import type { Services } from '../services.ts'
import { publishScheduled } from './publish-scheduled.ts'

/** Looked at least as often, for what no notification told of. */
const lookAgainMs = 15_000

export type Scheduler = { stop(): Promise<void> }

/** Publishes what is scheduled when its time has come; what came due while no worker ran at once. */
export function startScheduler(services: Pick<Services, 'db' | 'bus' | 'logger'>): Scheduler {
  const { db, bus, logger } = services
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let looking = Promise.resolve()

  const look = async () => {
    if (stopped) return
    clearTimeout(timer)
    const due = await db.ivrSchedule.findMany({
      where: { state: 'waiting', publishAt: { lte: new Date() } },
      orderBy: { publishAt: 'asc' },
      select: { id: true },
      take: 100,
    })
    for (const { id } of due) {
      await publishScheduled(services, id).catch((error: unknown) => {
        logger.error({ err: error, scheduleId: id }, 'a scheduled publication waits')
      })
    }
    const next = await db.ivrSchedule.findFirst({
      where: { state: 'waiting', publishAt: { gt: new Date() } },
      orderBy: { publishAt: 'asc' },
      select: { publishAt: true },
    })
    lookIn(next ? next.publishAt.getTime() - Date.now() : lookAgainMs)
  }
  const lookSoon = () => {
    looking = looking.then(look).catch((error: unknown) => {
      logger.warn({ err: error }, 'scheduled publications wait')
      lookIn(lookAgainMs)
    })
  }
  function lookIn(ms: number) {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(lookSoon, Math.min(Math.max(ms, 0), lookAgainMs)).unref()
  }

  const off = [bus.on('ivr_changed', lookSoon), bus.onReconnect(lookSoon)]
  lookSoon()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      for (const unsubscribe of off) unsubscribe()
      return looking
    },
  }
}
