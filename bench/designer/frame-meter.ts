import type { Page } from '@playwright/test'

/** Frames of a while: how many a second, the longest wait of the slowest twentieth, and how long tasks held up the page. */
export type Frames = { perSecond: number; slowMs: number; longTasksMs: number }

type Meter = { stamps: number[]; longTasksMs: number }
type Measured = Window & { frameMeter?: Meter & { stop(): Meter } }

/** Counts the page's frames while `act` goes on. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const stamps: number[] = []
    const meter = { stamps, longTasksMs: 0 }
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) meter.longTasksMs += duration
    })
    observer.observe({ type: 'longtask' })
    let handle = requestAnimationFrame(function frame(at) {
      stamps.push(at)
      handle = requestAnimationFrame(frame)
    })
    const stop = () => {
      cancelAnimationFrame(handle)
      observer.disconnect()
      return meter
    }
    Object.assign(window, { frameMeter: { stop } })
  })
  await act()
  const { stamps, longTasksMs } = await page.evaluate(() => {
    const { frameMeter } = window as Measured
    if (!frameMeter) throw new Error('the page was left')
    const { stamps, longTasksMs } = frameMeter.stop()
    return { stamps, longTasksMs }
  })
  const waits = stamps.slice(1).map((at, index) => at - (stamps[index] ?? at))
  const lasted = (stamps.at(-1) ?? 0) - (stamps[0] ?? 0)
  const slowest = waits.toSorted((a, b) => a - b)
  return {
    perSecond: (waits.length / lasted) * 1000,
    slowMs: slowest[Math.floor(slowest.length * 0.95)] ?? Number.NaN,
    longTasksMs,
  }
}
