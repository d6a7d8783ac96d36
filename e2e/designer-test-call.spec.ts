import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { buildTestDesk } from './test-desk.ts'

// Each is a long way through the page, and waits for real speech.
test.describe.configure({ timeout: 150_000 })

const ivr = 'test-desk'
const phone = (page: Page) => page.getByRole('group', { name: 'Phone' })
const key = (page: Page, digit: string) => phone(page).getByRole('button', { name: digit, exact: true })
const steps = (page: Page) => page.getByRole('list', { name: 'Steps of the call' }).getByRole('listitem')
const step = (page: Page, text: string | RegExp) => steps(page).filter({ hasText: text })
const summary = (page: Page) => page.getByRole('region', { name: 'Summary of the call' })
const card = (page: Page, menuId: string) => page.getByRole('group', { name: `Menu ${menuId},` })
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Flow' })

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Opens the conditions and sets a moment on a Monday by day. */
async function onMonday(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Conditions/ }).click()
  await choose(page, 'Moment of the call', 'Another moment …')
  await page.getByLabel('Date and time').fill('2026-11-23T10:00')
}

const call = (page: Page) =>
  phone(page)
    .getByRole('button', { name: /^Call( again)?$/ })
    .click()

test.beforeEach(async ({ page, rest, signIn }) => {
  await buildTestDesk(rest, ivr)
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}`)
  await toolbar(page).getByRole('button', { name: 'Test call' }).click()
})

test.afterAll(async ({ playwright, baseURL }) => {
  const { apiKey } = await import('./access.ts')
  const rest = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { 'X-API-Key': apiKey },
  })
  await rest.delete(`/v1/ivrs/${ivr}`)
  await rest.dispose()
})

test('on a Sunday at 3 a.m. the call goes another way than on a Monday by day', async ({ page, expectAccessible }) => {
  await onMonday(page)
  await expectAccessible()
  await call(page)
  await expect(step(page, 'day_menu speaks')).toBeVisible()
  await expect(step(page, 'Within the opening hours')).toBeVisible()
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
  await expect(summary(page)).toContainText('Mon')

  await choose(page, 'Moment of the call', 'Sunday 3 a.m.')
  await call(page)
  await expect(step(page, 'night_menu speaks')).toBeVisible()
  await expect(step(page, 'Outside the opening hours')).toBeVisible()
  await expect(card(page, 'night_menu').getByText('Caller is here')).toBeVisible()
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
  await expect(summary(page)).toContainText(/Sun, .* 03:00/)

  await choose(page, 'Hours of office', 'Open')
  await call(page)
  await expect(step(page, 'day_menu speaks')).toBeVisible()
  await expectAccessible()
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a mocked answer is spoken, OpenAI is said to be down, and how long things took (${colorScheme})`, async ({
    page,
    expectAccessible,
  }) => {
    await page.emulateMedia({ colorScheme })
    await onMonday(page)
    await choose(page, 'Web service at key 3 of day_menu', 'Answers …')
    await page.getByRole('textbox', { name: 'Answer' }).fill('{"today":{"text":"Hail and thunder."}}')
    await page.getByRole('switch', { name: 'OpenAI is down' }).click()
    await expect(page.getByRole('button', { name: /^Conditions/ })).toContainText('1 mocked web service · OpenAI down')
    await expectAccessible()
    await call(page)
    await expect(page.getByText('OpenAI is taken to be down')).toBeVisible()
    await expect(step(page, 'day_menu speaks').first()).toContainText(/\d s long/)
    await key(page, '3').click()
    await expect(step(page, 'The web service answers')).toBeVisible()
    await expect(step(page, 'The weather: Hail and thunder.')).toBeVisible()
    await expect(step(page, 'The weather: Hail and thunder.')).toContainText('s after the key')
    await expectAccessible()
    await phone(page).getByRole('button', { name: 'Hang up' }).click()
    await expect(summary(page)).toContainText('the offline engine (flite)')
    await expectAccessible()
  })
}

test('the keyboard calls, presses keys, mutes, holds and hangs up, and types into fields', async ({ page }) => {
  await onMonday(page)
  await page.getByLabel('From number').fill('+15550123')
  await expect(steps(page)).toHaveCount(0)
  await phone(page).focus()
  await page.keyboard.press('Enter')
  await expect(step(page, 'day_menu speaks')).toBeVisible()
  await page.keyboard.press('m')
  await expect(phone(page).getByRole('button', { name: 'Sound on' })).toBeVisible()
  await page.keyboard.press('m')
  await expect(phone(page).getByRole('button', { name: 'Mute' })).toBeVisible()

  await page.keyboard.press('h')
  await expect(phone(page).getByText('On hold')).toBeVisible()
  await page.keyboard.press('1')
  await expect(key(page, '1')).toBeDisabled()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(phone(page).getByText('On hold')).toHaveCount(0)
  await expect(step(page, 'Caller presses 1')).toHaveCount(0)

  await phone(page).focus()
  await page.keyboard.press('2')
  await expect(step(page, 'delivery speaks')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(summary(page)).toContainText('The caller hung up')
})

test('a call jumps into another menu, from the panel and from the inspector', async ({ page }) => {
  await choose(page, 'Jump to a menu', 'delivery')
  await expect(step(page, 'delivery speaks')).toBeVisible()
  await expect(step(page, 'day_menu speaks')).toHaveCount(0)
  await choose(page, 'Jump to a menu', 'day_menu')
  await expect(step(page, 'day_menu speaks')).toBeVisible()
  await expect(step(page, 'delivery speaks')).toHaveCount(0)
  await key(page, '2').click()
  await expect(step(page, 'delivery speaks')).toBeVisible()

  await card(page, 'night_menu').getByRole('heading').click()
  await page.getByRole('button', { name: 'Call from here' }).click()
  await expect(step(page, 'night_menu speaks')).toBeVisible()
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
  await expect(summary(page)).toContainText('begins in night_menu')
})

test('a call saved as a test fails when its way changes, is shown on the canvas, and warns before publishing', async ({
  page,
  rest,
  expectAccessible,
}) => {
  await onMonday(page)
  await call(page)
  await expect(step(page, 'day_menu speaks')).toBeVisible()
  await key(page, '2').click()
  await expect(step(page, 'delivery speaks')).toBeVisible()
  await key(page, '9').click()
  await expect(step(page, 'day_menu speaks')).toHaveCount(2)
  await key(page, '1').click()
  await expect(summary(page)).toContainText('Sent to queue-sales')
  await summary(page).getByRole('button', { name: 'Save as a test' }).click()
  const editor = page.getByRole('dialog', { name: 'New scripted test' })
  await expect(
    editor.getByRole('list', { name: 'What comes of each step' }).getByText('The caller comes to delivery'),
  ).toBeVisible()
  await expect(editor.locator('[data-status=failed]')).toHaveCount(0)
  await expectAccessible()
  await editor.getByLabel('Name').fill('Delivery and back to sales')
  await editor.getByRole('button', { name: 'Save the test' }).click()
  await expect(toolbar(page).getByRole('button', { name: '1 test passed' })).toBeVisible()

  await page.getByRole('radio', { name: 'Scripted tests' }).click()
  await page.getByRole('button', { name: 'Run all' }).click()
  await expect(page.getByText(/^1 test passed in \d+ ms$/)).toBeVisible()
  await expect(card(page, 'delivery').locator('[data-test-mark=covered]').first()).toBeVisible()
  await expectAccessible()

  const changed = await rest.put(`/v1/ivrs/${ivr}/menus/day_menu/options/2`, { data: { action_target: 'night_menu' } })
  expect(changed.ok()).toBe(true)
  await expect(toolbar(page).getByRole('button', { name: '1 of 1 test failed' })).toBeVisible()
  await page.getByRole('button', { name: 'Run all' }).click()
  const told = page.getByRole('list', { name: 'Steps of Delivery and back to sales' })
  await expect(told.locator('[data-status=failed]')).toContainText('The caller comes to delivery')
  await expect(told.locator('[data-status=failed]')).toContainText('The caller comes to night_menu')
  await expect(card(page, 'day_menu').locator('[data-key-row="2"] [data-test-mark=failed]')).toBeVisible()
  await expectAccessible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible()

  await toolbar(page).getByRole('button', { name: 'Publish' }).click()
  const publish = page.getByRole('dialog')
  await expect(publish.getByRole('alert')).toContainText('Delivery and back to sales')
  await expectAccessible()
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(publish.getByRole('button', { name: 'Publish anyway' })).toBeVisible()
  await expect(page.getByText(/Version \d+ is published/)).toHaveCount(0)
  await publish.getByRole('button', { name: 'Publish anyway' }).click()
  await expect(page.getByText(/Version \d+ is published/)).toBeVisible()
})

test('a test is written by hand, tried as it is written, and run on a version', async ({ page, rest }) => {
  await page.getByRole('radio', { name: 'Scripted tests' }).click()
  await page.getByRole('button', { name: 'New test' }).click()
  const editor = page.getByRole('dialog', { name: 'New scripted test' })
  await editor.getByRole('button', { name: 'Save the test' }).click()
  await expect(editor.getByText('Say what the test is about.')).toBeVisible()
  await editor.getByLabel('Name').fill('Sales by day')
  await expect(editor.getByText(/office looks at the clock, and the test has none/)).toBeVisible()
  await onMonday(page)
  await editor.getByRole('button', { name: 'Add a step' }).click()
  await choose(page, 'Step 2', 'Expect the end')
  await editor.getByLabel('Target of step 2').fill('queue-service')
  await expect(editor.locator('[data-status=failed]')).toContainText('The call is passed to queue-sales')
  await editor.getByLabel('Target of step 2').fill('queue-sales')
  await expect(editor.locator('[data-status=failed]')).toHaveCount(0)
  await editor.getByRole('button', { name: 'Save the test' }).click()
  await expect(page.getByRole('button', { name: /^Sales by day/ })).toContainText('Passed')

  expect((await rest.post(`/v1/ivrs/${ivr}/publish`, { data: {} })).ok()).toBe(true)
  await rest.put(`/v1/ivrs/${ivr}/menus/day_menu/options/1`, { data: { action_target: 'queue-other' } })
  await expect(page.getByRole('button', { name: /^Sales by day/ })).toContainText('Failed')
  await choose(page, 'Run on', /^v1/)
  await expect(page.getByRole('button', { name: /^Sales by day/ })).toContainText('Passed')
  const { passed } = await (await rest.post(`/v1/ivrs/${ivr}/tests/run`, { data: { version: 1 } })).json()
  expect(passed).toBe(true)

  await page.getByRole('button', { name: 'Delete Sales by day' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('No scripted test yet')).toBeVisible()
})
