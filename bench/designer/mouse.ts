import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'

type Point = { x: number; y: number }

const movesPerSecond = 60

/**
 * Presses at a point, goes in circles of `radius` around it for `ms` at a fixed rate, and lets go where it began. The
 * rate is the mouse's own: a page that is behind gets the next move all the same.
 */
export async function circleMouse(cdp: CDPSession, at: Point, ms: number, radius: number): Promise<void> {
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 })
  await send('mousePressed', at)
  const begun = performance.now()
  const sent: Promise<unknown>[] = []
  for (let move = 1; performance.now() - begun < ms; move += 1) {
    const angle = (move / movesPerSecond) * Math.PI
    sent.push(send('mouseMoved', { x: at.x + radius * Math.sin(angle), y: at.y + radius * (1 - Math.cos(angle)) }))
    await sleep(Math.max(0, begun + (move * 1000) / movesPerSecond - performance.now()))
  }
  await Promise.all(sent)
  await send('mouseMoved', at)
  await send('mouseReleased', at)
}
