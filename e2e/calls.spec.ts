import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { dial, hasEnded, isSpeaking, press } from './rest-calls.ts'

// Each makes real calls, whose prompts are spoken first.
test.describe.configure({ timeout: 150_000 })

const hotline = 'support-hotline'
const rowOf = (page: Page, number: string) =>
  page.getByRole('table', { name: 'Calls' }).getByRole('row', { name: number })
const steps = (page: Page) => page.getByRole('list', { name: 'Steps of the call' }).getByRole('listitem')
const way = (page: Page) => page.getByRole('region', { name: 'Way of the call' })
const card = (page: Page, menuId: string) => page.getByRole('group', { name: `Menu ${menuId},` })

test('a call is seen while it goes on, and its way is followed to the end', async ({ page, rest, signIn }) => {
  await signIn('supervisor')
  const call = await dial(rest, hotline, { caller_number: '+12025550181', version: 1 })
  await page.goto('/calls')
  const live = page.getByRole('listitem').filter({ hasText: '+12025550181' })
  await expect(live).toContainText('main_menu')
  await press(rest, call, '1', (now) => isSpeaking(now, 'sales_menu'))
  await expect(live).toContainText('sales_menu')
  await expect(rowOf(page, '+12025550181')).toContainText('In sales_menu')

  await live.getByRole('link').click()
  await expect(page.getByRole('heading', { name: '+12025550181' })).toBeVisible()
  await expect(page.getByText('and going on')).toBeVisible()
  await expect(card(page, 'sales_menu').getByText('Caller is here')).toBeVisible()
  await press(rest, call, '2', hasEnded)
  await expect(page.getByText('Sent to queue-computer-sales').first()).toBeVisible()
  await expect(steps(page).last()).toContainText('The call is handed over')
  await expect(way(page).locator('[data-taken]')).toHaveCount(2)
  await expect(page.getByText('handed over', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Calls' }).first().click()
  await expect(rowOf(page, '+12025550181').first()).toContainText('Sent to queue-computer-sales')
})

test('a call is gone through step by step, and what was said is heard', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await signIn('supervisor')
  const begun = await dial(rest, hotline, { caller_number: '+12025550182', version: 1 })
  await press(rest, begun, '12', hasEnded)
  await page.goto('/calls?search=12025550182')
  await rowOf(page, '+12025550182').first().getByRole('link').click()
  await expect(steps(page)).toHaveCount(8)

  const replay = page.getByRole('toolbar', { name: 'Replay' })
  const current = page.locator('[aria-current="step"]')
  await expect(current).toHaveText('The call is handed over')
  await expect(replay.getByRole('button', { name: 'Next step' })).toBeDisabled()
  await replay.getByRole('button', { name: 'To the beginning' }).click()
  await expect(current).toHaveText('The IVR answers')
  await expect(way(page).locator('[data-taken]')).toHaveCount(0)
  await replay.getByRole('button', { name: 'Next step' }).click()
  await expect(card(page, 'main_menu').getByText('Caller is here')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Goes to sales_menu' }).click()
  await expect(way(page).locator('[data-taken]')).toHaveCount(1)
  await page.getByRole('slider', { name: 'Step of the call' }).press('ArrowRight')
  await expect(card(page, 'sales_menu').getByText('Caller is here')).toBeVisible()
  await replay.getByRole('button', { name: 'Play the call' }).click()
  await expect(current).toHaveText('The call is handed over')
  await expect(replay.getByRole('button', { name: 'Play the call' })).toBeVisible()

  const audio = page.waitForResponse((answer) => answer.url().includes('/tts/audio/') && answer.ok())
  await steps(page).filter({ hasText: 'sales_menu speaks' }).getByRole('button', { name: /^Play/ }).click()
  expect((await audio).headers()['content-type']).toBe('audio/wav')
})

test('the address keeps which calls are shown, and the same calls come as CSV', async ({ page, rest, signIn }) => {
  await signIn('viewer')
  const one = await dial(rest, hotline, { caller_number: '+12025550183', version: 1 })
  await press(rest, one, '2', hasEnded)
  await page.goto('/calls')
  await page.getByRole('searchbox', { name: 'Search calls' }).fill('+1 202 555 0183')
  await expect(page).toHaveURL(/search=/)
  await expect(page.getByText('1 call', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /Sent on/ }).click()
  await expect(page).toHaveURL(/disposition=transferred/)
  await page.getByRole('combobox', { name: 'IVR' }).click()
  await page.getByRole('option', { name: hotline }).click()
  await page.getByRole('combobox', { name: 'Came through' }).click()
  await page.getByRole('option', { name: 'main_menu' }).click()
  await expect(page).toHaveURL(/menu=main_menu/)
  await page.reload()
  await expect(rowOf(page, '+12025550183')).toContainText('Sent to queue-tech-support')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  const lines = (await readFile(await (await downloading).path(), 'utf8')).split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('+12025550183')
  expect(lines[1]).toContain('transferred,queue-tech-support')

  await page.getByRole('combobox', { name: 'Came through' }).click()
  await page.getByRole('option', { name: 'sales_menu' }).click()
  await expect(page.getByText('No call is like that')).toBeVisible()
  await page.getByRole('button', { name: 'Show all calls' }).click()
  await expect(page).toHaveURL(/\/calls$/)
  await expect(rowOf(page, '+12025550183').first()).toBeVisible()
})

test('an IVR and a test call lead to their calls', async ({ page, rest, signIn }) => {
  await signIn('supervisor')
  await press(rest, await dial(rest, hotline, { version: 1 }), '2', hasEnded)
  await page.goto(`/ivrs/${hotline}/versions`)
  await page.getByRole('link', { name: /\d calls?/ }).click()
  await expect(page).toHaveURL(`/calls?ivr=${hotline}`)
  await expect(page.getByRole('combobox', { name: 'IVR' })).toHaveText(hotline)
})

test('a call that is not there is said not to be, with a way back', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/calls/0199f5c0-0000-7000-8000-000000000000')
  await expect(page.getByText('There is no such call')).toBeVisible()
  await page.getByRole('link', { name: 'See all calls' }).click()
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of calls are accessible, and fit wide and narrow screens, ${colorScheme}`, async ({
    page,
    rest,
    signIn,
    expectAccessible,
  }) => {
    await signIn('supervisor')
    const begun = await dial(rest, hotline, { caller_number: '+12025550184', version: 1 })
    const { id } = await press(rest, begun, '7', (call) => call.steps.some(({ kind }) => kind === 'no_match'))
    const { call_id: callId } = await (await rest.get(`/v1/test-calls/${id}`)).json()
    await page.emulateMedia({ colorScheme })
    for (const [path, sign] of [
      ['/calls', 'All calls'],
      [`/calls/${callId}`, 'Way of the call'],
    ] as const) {
      await page.goto(path)
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await expect(page.getByRole('region', { name: sign })).toBeVisible()
        await expect(page.getByText('+12025550184').first()).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await expectAccessible()
      }
    }
    await rest.delete(`/v1/test-calls/${id}`)
  })
}
