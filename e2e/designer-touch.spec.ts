import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const start = (page: Page) => page.locator('.react-flow__node[data-id="menu:main_menu"]')
const viewport = (page: Page) => page.locator('.react-flow__viewport').getAttribute('style')
const panels = (page: Page) => page.getByRole('complementary', { name: 'Panels' })

/** Moves one finger over the canvas, as a person does. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  const points = (share: number) => [{ x: from.x + by.x * share, y: from.y + by.y * share }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
  for (let step = 1; step <= 8; step += 1) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / 8) })
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function open(page: Page): Promise<void> {
  await page.goto('/ivrs/support-hotline')
  await expect(start(page)).toBeVisible()
}

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true })

  test('a finger moves the canvas, and a tap opens a menu', async ({ page, signIn, expectAccessible }) => {
    await signIn('supervisor')
    await open(page)
    const before = await viewport(page)
    await swipe(page, { x: 490, y: 690 }, { x: -80, y: -120 })
    await expect.poll(() => viewport(page)).not.toBe(before)
    await start(page).getByRole('heading').tap()
    await expect(panels(page).getByRole('heading', { name: 'main_menu' })).toBeVisible()
    await expectAccessible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a flow is read: it fits, moves under a finger, opens in a sheet, and nothing offers to edit it', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn('supervisor')
    await open(page)
    await expect(page.getByText('On a phone a flow is for reading.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add menu' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Add a key/ })).toHaveCount(0)
    await expect(start(page)).toBeInViewport({ ratio: 0.9 })
    const before = await viewport(page)
    await swipe(page, { x: 200, y: 780 }, { x: -60, y: -40 })
    await expect.poll(() => viewport(page)).not.toBe(before)
    await start(page).getByRole('heading').tap()
    const box = await panels(page).boundingBox()
    expect(box).toMatchObject({ x: 0, width: 390 })
    await expect(panels(page).getByRole('button', { name: /Delete/ })).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await expectAccessible()
    await panels(page).getByRole('button', { name: 'Close' }).tap()
    await expect(panels(page)).toBeHidden()
  })
})
