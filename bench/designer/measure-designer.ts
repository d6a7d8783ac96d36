import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { type Frames, framesWhile } from './frame-meter.ts'
import { circleMouse } from './mouse.ts'
import { installRenderCount, rendersWhile } from './render-count.ts'

/** `others`: nodes other than the one that was dragged and its leaves. */
export type DragRenders = { dragged: number; otherNodes: number; edges: number; mutatedOthers: number }
export type Measured = {
  loadMs: number
  nodes: number
  drag: Frames
  pan: Frames
  renders: DragRenders
  scriptKb: number
}

/** A menu in the second column, which has paths to both sides. */
const dragged = 'menu:menu_1'
const actMs = 4_000
const radius = 90

/** Opens the designer of an IVR and measures it: the time until it can be used, frames, renders, scripts. */
export async function measureDesigner(context: BrowserContext, name: string): Promise<Measured> {
  const page = await context.newPage()
  const loadMs = await open(page, name)
  const scriptKb = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const scripts = entries.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024
  })
  const cdp = await context.newCDPSession(page)
  await sleep(1_500)
  const pan = await framesWhile(page, async () => circleMouse(cdp, await emptyPoint(page), actMs, 3 * radius))
  await sleep(500)
  const drag = await framesWhile(page, async () => circleMouse(cdp, await headerOf(page), actMs, radius))
  const nodes = await page.evaluate(() => document.querySelectorAll('.react-flow__node').length)
  await page.close()
  return { loadMs, nodes, drag, pan, scriptKb, renders: await dragRenders(context, name) }
}

/** From the navigation until the menu is on the canvas and the page has answered to input. */
async function open(page: Page, name: string): Promise<number> {
  await page.goto(`/ivrs/${name}?menu=menu_1`, { waitUntil: 'commit' })
  await page.locator(`.react-flow__node[data-id="${dragged}"]`).waitFor({ state: 'visible' })
  return page.evaluate(
    () => new Promise<number>((done) => requestIdleCallback(() => done(performance.now()), { timeout: 10_000 })),
  )
}

async function dragRenders(context: BrowserContext, name: string): Promise<DragRenders> {
  const page = await context.newPage()
  await installRenderCount(page)
  await open(page, name)
  const cdp: CDPSession = await context.newCDPSession(page)
  await sleep(1_500)
  const { nodes, edges, mutated } = await rendersWhile(page, async () =>
    circleMouse(cdp, await headerOf(page), 1_500, 60),
  )
  await page.close()
  const isOther = (id: string) => id !== dragged && !id.startsWith('option:menu_1:')
  const sum = (counts: number[]) => counts.reduce((all, each) => all + each, 0)
  return {
    dragged: nodes[dragged] ?? 0,
    otherNodes: sum(Object.entries(nodes).flatMap(([id, count]) => (isOther(id) ? [count] : []))),
    edges: Object.keys(edges).length,
    mutatedOthers: mutated.filter(isOther).length,
  }
}

/** The middle of the heading of the menu, by which it is dragged. */
async function headerOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator(`.react-flow__node[data-id="${dragged}"] h2`).boundingBox()
  if (!box) throw new Error(`${dragged} is not on the canvas`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A point of the canvas where nothing stands. */
function emptyPoint(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const box = document.querySelector('.react-flow__pane')?.getBoundingClientRect()
    if (!box) throw new Error('there is no canvas')
    for (let x = box.left + 300; x < box.right - 300; x += 20) {
      for (let y = box.top + 200; y < box.bottom - 200; y += 20) {
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y }
      }
    }
    throw new Error('the canvas is full')
  })
}
