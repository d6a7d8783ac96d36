import type { Page } from '@playwright/test'
import { seedIvrs } from '../bench/designer/seed-ivrs.ts'
import { apiKey } from './access.ts'
import { expect, test } from './fixtures.ts'

const ivr = 'menus-500'
const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser, baseURL }) => {
  const { E2E_ADMIN_PASSWORD: password = '' } = process.env
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: 'admin@example.com', password, json: 'true' }
  await context.request.post('/api/auth/callback/credentials', { form })
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await seedIvrs(baseURL ?? '', cookie, [500])
  await context.close()
})

test.afterAll(async ({ playwright, baseURL }) => {
  const extraHTTPHeaders = { 'X-API-Key': apiKey }
  const rest = await playwright.request.newContext(baseURL ? { baseURL, extraHTTPHeaders } : { extraHTTPHeaders })
  await rest.delete(`/v1/ivrs/${ivr}`)
  await rest.dispose()
})

test.beforeEach(async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}?menu=menu_1`)
  await expect(node(page, 'menu:menu_1')).toBeVisible()
})

test('of 500 menus those on the screen are in the page, with a map of all', async ({ page, expectAccessible }) => {
  await expect(page.getByText('500 menus')).toHaveCount(0)
  await expect.poll(() => page.locator('.react-flow__node').count()).toBeLessThan(60)
  await expect(page.getByRole('img', { name: 'Map of the flow' })).toBeVisible()
  await expectAccessible()
})

test('paths end where the connectors of the cards are', async ({ page }) => {
  for (const kind of ['menu_1', 'hours_3', 'collect_5', 'branch_7', 'message_9']) {
    await page.goto(`/ivrs/${ivr}?menu=${kind}`)
    await expect(node(page, `menu:${kind}`)).toBeVisible()
    await expect.poll(async () => (await page.evaluate(distances)).length, kind).toBeGreaterThan(0)
    expect(Math.max(...(await page.evaluate(distances))), kind).toBeLessThan(1)
  }
})

test('dragging a card changes no other card, and stores its place only', async ({ page }) => {
  await page.waitForTimeout(500)
  const header = await node(page, 'menu:menu_1').getByRole('heading').boundingBox()
  if (!header) throw new Error('the card has no heading')
  await page.evaluate(() => {
    const changed = new Set<string>()
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const id = (target as Element).closest?.('.react-flow__node')?.getAttribute('data-id')
        if (id) changed.add(id)
      }
    })
    const nodes = document.querySelector('.react-flow__nodes')
    if (nodes) observer.observe(nodes, { subtree: true, attributes: true, childList: true })
    Object.assign(window, { changedNodes: () => [...changed] })
  })
  const stored = page.waitForResponse((answer) => answer.url().includes('draft.saveLayout'))
  const [x, y] = [header.x + header.width / 2, header.y + header.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 40, { steps: 12 })
  const changed = await page.evaluate(() => (window as unknown as { changedNodes(): string[] }).changedNodes())
  await page.mouse.up()
  expect(changed).toContain('menu:menu_1')
  expect(changed.filter((id) => id !== 'menu:menu_1' && !id.startsWith('option:menu_1:'))).toEqual([])
  const answer = await stored
  expect(answer.status()).toBe(200)
  expect((await answer.body()).length).toBeLessThan(500)
})

test('the keyboard reaches what is not on the screen', async ({ page }) => {
  await node(page, 'menu:menu_1').focus()
  const last = await page.evaluate(() => document.activeElement?.getAttribute('data-id'))
  expect(last).toBe('menu:menu_1')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toMatch(/^(?!menu:menu_1$)(menu|option):/)
  const next = await focused(page)
  await expect(node(page, next)).toBeInViewport()
})

test('far out, cards are boxes with their names, and the focus stays on the canvas', async ({ page }) => {
  await node(page, 'menu:menu_1').focus()
  await expect(node(page, 'menu:menu_1').getByRole('button', { name: /Hear the prompt/ })).toBeVisible()
  for (let press = 0; press < 12; press += 1) await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect(page.getByText('10%', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /Hear the prompt/ })).toHaveCount(0)
  await expect(node(page, 'menu:menu_1')).toContainText('menu_1')
  // Paths begin at cards that came into the page as boxes, too.
  await expect.poll(async () => (await page.evaluate(beginnings)).length).toBeGreaterThan(10)
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '')

/** In the page: the menus at which paths begin that are drawn. */
function beginnings(): string[] {
  const paths = [...document.querySelectorAll<SVGPathElement>('.react-flow__edge path.designer-path')]
  return [
    ...new Set(paths.map((path) => path.closest('.react-flow__edge')?.getAttribute('data-id')?.split(':')[1] ?? '')),
  ]
}

/** In the page: how far, in pixels of the screen, paths begin and end from connectors that are on it. */
function distances(): number[] {
  const centre = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  return [...document.querySelectorAll<SVGPathElement>('.react-flow__edge path.designer-path')].flatMap((path) => {
    const [kind, menuId, digit] = path.closest('.react-flow__edge')?.getAttribute('data-id')?.split(':') ?? []
    if (kind !== 'edge') return []
    const handle = document.querySelector(
      `.react-flow__node[data-id="menu:${menuId}"] .react-flow__handle[data-handleid="${digit}"]`,
    )
    const matrix = path.getScreenCTM()
    if (!handle || !matrix) return []
    const begin = path.getPointAtLength(0).matrixTransform(matrix)
    const at = centre(handle)
    // A path begins at the outer edge of its connector.
    const half = handle.getBoundingClientRect().width / 2
    return [Math.hypot(begin.x - at.x - half, begin.y - at.y)]
  })
}
