import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

// Each is a long way through the page, and waits for real speech.
test.describe.configure({ timeout: 150_000 })

const forecast = 'Sunny, with a high near 72.'

/** Answers as the weather service of the demo does. */
async function weatherService(): Promise<{ host: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ properties: { periods: [{ detailedForecast: forecast }] } }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

async function allowHosts(request: APIRequestContext, allowedHosts: string[]): Promise<void> {
  const answer = await request.post('/api/trpc/settings.update', { data: { json: { allowedHosts } } })
  expect(answer.ok()).toBe(true)
}

const phone = (page: Page) => page.getByRole('group', { name: 'Phone' })
const key = (page: Page, digit: string) => phone(page).getByRole('button', { name: digit, exact: true })
const steps = (page: Page) => page.getByRole('list', { name: 'Steps of the call' }).getByRole('listitem')
const step = (page: Page, text: string | RegExp) => steps(page).filter({ hasText: text })
const summary = (page: Page) => page.getByRole('region', { name: 'Summary of the call' })
const card = (page: Page, menuId: string) => page.getByRole('group', { name: `Menu ${menuId},` })

async function call(page: Page): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: 'Test call' }).click()
  await phone(page).getByRole('button', { name: 'Call', exact: true }).click()
  await expect(step(page, 'main_menu speaks')).toBeVisible()
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/ivrs/support-hotline')
})

test('pressing 1, then 2, ends in queue-computer-sales, and the way lights up', async ({ page, expectAccessible }) => {
  const audio = page.waitForResponse((answer) => answer.url().includes('/tts/audio/') && answer.ok())
  await call(page)
  expect((await audio).headers()['content-type']).toContain('audio/')
  await expect(phone(page).getByText('Welcome to technical support')).toBeVisible()
  await expect(card(page, 'main_menu').getByText('Caller is here')).toBeVisible()
  await expectAccessible()

  await key(page, '1').click()
  await expect(phone(page).getByText('Sales department')).toBeVisible()
  await expect(phone(page).getByText('Welcome to technical support')).toHaveCount(0)
  await expect(card(page, 'sales_menu').getByText('Caller is here')).toBeVisible()
  await expect(card(page, 'main_menu').locator('[data-chosen]')).toHaveAccessibleName(/^Key 1/)

  await page.keyboard.press('2')
  await expect(summary(page)).toContainText('Sent to queue-computer-sales')
  await expect(summary(page)).toContainText('the draft')
  await expect(page.locator('[data-taken]')).toHaveCount(2)
  await expect(phone(page).getByRole('button', { name: 'Call again' })).toBeVisible()
  await expectAccessible()
})

test('9 in the sales menu returns, and the call goes on while the inspector is open', async ({ page }) => {
  await call(page)
  await key(page, '1').click()
  await expect(step(page, 'sales_menu speaks')).toBeVisible()
  await page.getByRole('button', { name: 'Inspector' }).click()
  await card(page, 'sales_menu').getByRole('heading').click()
  await expect(page.getByLabel('What callers hear')).toBeVisible()
  await page.getByRole('toolbar').getByRole('button', { name: 'Test call' }).click()
  await key(page, '9').click()
  await expect(step(page, 'main_menu speaks')).toHaveCount(2)
  await expect(card(page, 'main_menu').getByText('Caller is here')).toBeVisible()
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
  await expect(summary(page)).toContainText('The caller hung up')
})

test('3 speaks the weather of a web service that the settings allow', async ({ page, rest, signIn }) => {
  const { host, server } = await weatherService()
  const option = '/v1/ivrs/support-hotline/menus/main_menu/options/3'
  const menu = await (await rest.get('/v1/ivrs/support-hotline/menus/main_menu')).json()
  const seeded = menu.options.find(({ digit }: { digit: string }) => digit === '3')
  const changed = await rest.put(option, { data: { action_target: `http://${host}/gridpoints/TOP/31,80/forecast` } })
  expect(changed.ok()).toBe(true)
  try {
    await call(page)
    await key(page, '3').click()
    await expect(step(page, 'The web service does not answer')).toContainText('settings')
    await expect(step(page, 'The IVR says')).toContainText('The service is unavailable')
    await phone(page).getByRole('button', { name: 'Hang up' }).click()
    await expect(summary(page)).toBeVisible()

    await signIn('admin')
    await allowHosts(page.request, [host])
    await signIn('supervisor')
    await phone(page).getByRole('button', { name: 'Call again' }).click()
    await expect(step(page, 'main_menu speaks')).toBeVisible()
    await key(page, '3').click()
    await expect(step(page, 'The web service answers')).toBeVisible()
    await expect(step(page, 'The IVR says')).toContainText(`The weather forecast is: ${forecast}`)
    await expect(phone(page).getByText(`The weather forecast is: ${forecast}`)).toBeVisible()
    await phone(page).getByRole('button', { name: 'Hang up' }).click()
  } finally {
    await rest.put(option, { data: { action_target: seeded.action_target } })
    await signIn('admin')
    await allowHosts(page.request, [])
    server.close()
  }
})

test('three wrong keys are answered twice with the invalid prompt, then with goodbye', async ({ page }) => {
  await call(page)
  for (const tries of [1, 2]) {
    await key(page, '7').click()
    await expect(step(page, `main_menu speaks again, try ${tries + 1}`)).toContainText(
      'Invalid selection. Please press a number from 0 to 3.',
    )
  }
  await key(page, '7').click()
  await expect(step(page, 'Caller presses 7, which is no choice here')).toHaveCount(3)
  await expect(step(page, 'Tries ran out with wrong keys')).toBeVisible()
  await expect(summary(page)).toContainText('The IVR hung up')
})

test('a silent caller hears the menu as often as it says, then goodbye', async ({ page }) => {
  await call(page)
  await key(page, '1').click()
  await expect(step(page, 'Caller presses nothing')).toHaveCount(3, { timeout: 100_000 })
  await expect(step(page, 'sales_menu speaks again')).toHaveCount(2)
  await expect(step(page, 'Tries ran out without a key')).toBeVisible()
  await expect(summary(page)).toContainText('The IVR hung up', { timeout: 15_000 })
})

test('the published version can be called from a number, and says which it was', async ({ page }) => {
  await page.getByRole('toolbar').getByRole('button', { name: 'Test call' }).click()
  await page.getByRole('combobox', { name: 'Call' }).click()
  await page.getByRole('option', { name: /published/ }).click()
  await page.getByLabel('From number').fill('+15550123')
  await phone(page).getByRole('button', { name: 'Call', exact: true }).click()
  await expect(step(page, 'main_menu speaks')).toBeVisible()
  await key(page, '0').click()
  await expect(summary(page)).toContainText('Sent to extension 1000')
  await expect(summary(page)).toContainText(/version \d+/)
})

test('closing the page hangs up', async ({ page, rest }) => {
  const started = page.waitForResponse((answer) => answer.url().includes('testCall.start'))
  await call(page)
  const { id } = (await (await started).json())[0].result.data.json
  await page.goto('about:blank')
  await expect
    .poll(async () => (await (await rest.get(`/v1/test-calls/${id}`)).json()).state, { timeout: 15_000 })
    .toBe('ended')
})
