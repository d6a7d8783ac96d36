import type { APIRequestContext, Page } from '@playwright/test'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { expect, test } from './fixtures.ts'
import { type StoredCall, storeCalls } from './stored-calls.ts'

const ivr = 'heat-line'
const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const path = (page: Page, id: string) => page.locator(`.react-flow__edge[data-id="${id}"] path.designer-path`)
const heat = (page: Page) => page.getByRole('region', { name: 'Heat' })

const prompt = (menuId: string, attempt = 1): CallStep => ({
  kind: 'prompt',
  menuId,
  attempt,
  spoken: [],
  timeoutMs: 5000,
})
const went = (menuId: string, key: string, action: string, target: string): CallStep => ({
  ...{ kind: 'action', menuId, key, action, target },
})
const answered: CallStep = { kind: 'answered' }
const toSales = [answered, prompt('main_menu'), went('main_menu', '1', 'sub_menu', 'sales_menu')]
/** Of six calls, three go to sales, of which two give up there; one goes to support, one to a menu that is gone now. */
const calls: StoredCall[] = [
  { steps: [...toSales, prompt('sales_menu'), { kind: 'noInput', menuId: 'sales_menu', attempt: 1 }] },
  { steps: [...toSales, prompt('sales_menu'), { kind: 'noMatch', menuId: 'sales_menu', attempt: 1, digits: '8' }] },
  {
    steps: [...toSales, prompt('sales_menu'), went('sales_menu', '1', 'transfer_queue', 'queue-sales')],
    byCaller: false,
  },
  {
    steps: [answered, prompt('main_menu'), went('main_menu', '2', 'transfer_queue', 'queue-support')],
    byCaller: false,
  },
  { steps: [answered, prompt('main_menu'), went('main_menu', '3', 'sub_menu', 'old_menu')] },
  { steps: [answered] },
  { steps: toSales, isTest: true },
  { steps: toSales, ageMs: 40 * 24 * 60 * 60 * 1000 },
]

test.beforeAll(async ({ playwright, baseURL }) => {
  const { apiKey } = await import('./access.ts')
  const rest = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { 'X-API-Key': apiKey },
  })
  await makeIvr(rest)
  await storeCalls(ivr, calls)
  await rest.dispose()
})

async function makeIvr(rest: APIRequestContext): Promise<void> {
  const post = async (address: string, data: object = {}) => {
    const answer = await rest.post(`/v1/ivrs${address}`, { data })
    expect(answer.ok(), `${address}: ${await answer.text()}`).toBe(true)
  }
  await rest.delete(`/v1/ivrs/${ivr}`)
  await post('', { name: ivr, publish_mode: 'manual' })
  for (const menu_id of ['main_menu', 'sales_menu', 'old_menu']) {
    await post(`/${ivr}/menus`, { menu_id, prompt_text: 'Press 1 for sales, press 2 for support, press 3 for more.' })
  }
  const options = [
    ['main_menu', '1', 'sub_menu', 'sales_menu'],
    ['main_menu', '2', 'transfer_queue', 'queue-support'],
    ['main_menu', '3', 'sub_menu', 'old_menu'],
    ['sales_menu', '1', 'transfer_queue', 'queue-sales'],
    ['sales_menu', '2', 'transfer_queue', 'queue-more'],
    ['old_menu', '1', 'transfer_queue', 'queue-old'],
  ]
  for (const [menu, digit, action_type, action_target] of options) {
    await post(`/${ivr}/menus/${menu}/options`, { digit, action_type, action_target })
  }
  await post(`/${ivr}/publish`)
  // The draft goes on: one menu less, one more.
  await rest.delete(`/v1/ivrs/${ivr}/menus/main_menu/options/3`)
  await rest.delete(`/v1/ivrs/${ivr}/menus/old_menu?force=true`)
  await post(`/${ivr}/menus`, { menu_id: 'new_menu', prompt_text: 'Press 1.' })
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}`)
  await expect(node(page, 'menu:main_menu')).toBeVisible()
})

test('by keyboard: heat tells where calls went, what they met, and of which version that is', async ({
  page,
  expectAccessible,
}) => {
  const toggle = page.getByRole('button', { name: 'Heat', exact: true })
  await toggle.focus()
  await page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(heat(page).getByRole('status')).toContainText('6 calls on version 1')
  await expect(heat(page).getByRole('status')).toContainText('1 caller hung up before anything was said')
  await expect(path(page, 'edge:main_menu:1')).toHaveAttribute('data-calls', '3')
  await expect(path(page, 'edge:main_menu:2')).toHaveAttribute('data-calls', '1')
  await expect(path(page, 'edge:sales_menu:2')).toHaveAttribute('data-calls', '0')
  const [wide, narrow] = await Promise.all(
    ['edge:main_menu:1', 'edge:sales_menu:1'].map((id) =>
      path(page, id).evaluate((element) => Number.parseFloat(getComputedStyle(element).strokeWidth)),
    ),
  )
  expect(wide).toBeGreaterThan(narrow ?? 0)
  const sales = node(page, 'menu:sales_menu').getByRole('img', { name: /3 calls in sales_menu/ })
  await expect(sales).toHaveAccessibleName(/67% hung up here, no input 33%, wrong key 33%, median time 0:0\d/)
  await expect(node(page, 'menu:new_menu')).toContainText('Not in this version')
  await expectAccessible()

  await heat(page).getByRole('button', { name: 'As a table' }).focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'Menus' })
  await expect(table.getByRole('row', { name: /^main_menu 5 0 \(0%\)/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^old_menu · not in the draft 0 1/ })).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Paths' }).getByRole('row', { name: /^Key 1 of main_menu 3 3/ }),
  ).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(heat(page).getByRole('button', { name: 'As a table' })).toBeFocused()
  await toggle.focus()
  await page.keyboard.press('Enter')
  await expect(heat(page)).toHaveCount(0)
  await expect(path(page, 'edge:main_menu:1')).not.toHaveAttribute('data-calls')
})

test('the period and test calls are chosen, and a period without calls says so', async ({ page, expectAccessible }) => {
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  const status = heat(page).getByRole('status')
  await expect(status).toContainText('6 calls on version 1')
  await heat(page).getByRole('switch', { name: 'Count test calls, too' }).click()
  await expect(status).toContainText('7 calls on version 1')
  await expect(path(page, 'edge:main_menu:1')).toHaveAttribute('data-calls', '4')
  await heat(page).getByRole('radio', { name: 'Days', exact: true }).click()
  await heat(page).getByLabel('First day').fill('2020-01-01')
  await heat(page).getByLabel('Last day').fill('2020-01-02')
  await expect(status).toContainText('No calls ran on version 1, 1 Jan 2020 to 2 Jan 2020.')
  await expect(heat(page).getByRole('button', { name: 'As a table' })).toBeDisabled()
  await expectAccessible()
  await heat(page).getByLabel('Last day').fill('2019-12-30')
  await expect(status).toContainText('The last day must not be before the first.')
})

test('in the dark, and before anything is published', async ({ page, rest, expectAccessible }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  await expect(path(page, 'edge:main_menu:1')).toHaveAttribute('data-calls', '3')
  await expectAccessible()
  await rest.delete('/v1/ivrs/heat-new')
  await rest.post('/v1/ivrs', { data: { name: 'heat-new', publish_mode: 'manual' } })
  await page.goto('/ivrs/heat-new')
  await page.getByRole('button', { name: 'Heat', exact: true }).click()
  await expect(heat(page).getByRole('status')).toContainText('Nothing is published yet.')
})
