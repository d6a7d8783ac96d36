import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { card, importIvr, inspector } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

const ivr = 'find-and-files'
const noteId = '11111111-1111-4111-8111-111111111111'
const search = (page: Page) => page.getByRole('search', { name: 'Find in this flow' })
const draftOf = async (rest: APIRequestContext) => (await rest.get(`/v1/ivrs/${ivr}/draft`)).json()
const more = (page: Page, item: string | RegExp) =>
  page
    .getByRole('button', { name: 'More for this flow' })
    .click()
    .then(() => page.getByRole('menuitem', { name: item }).click())

const sample = {
  format: 'ominis-ivr-draft',
  format_version: 1,
  root_menu_id: 'main_menu',
  menus: [
    {
      menu_id: 'main_menu',
      description: 'The front door',
      prompt_text: 'Press 1 for orders or 2 for sales.',
      translations: { fr: { prompt_text: 'Pour commander, appuyez sur 1. Pour les ventes, appuyez sur 2.' } },
      options: [
        {
          digit: '1',
          action_type: 'http_api_call',
          action_target: 'https://orders.example.com/latest',
          action_config: { headers: { 'X-Shop': 'north' } },
          description: 'Where the order is',
        },
        { digit: '2', action_type: 'sub_menu', action_target: 'sales' },
      ],
    },
    {
      menu_id: 'sales',
      prompt_text: 'Press 1 for our sales team.',
      options: [{ digit: '1', action_type: 'transfer_queue', action_target: 'queue-sales' }],
    },
  ],
  canvas: {
    positions: { 'menu:sales': { x: 900, y: 40 } },
    notes: { [noteId]: { x: 40, y: -200, width: 240, height: 100, text: 'Sales move in May', colour: 'green' } },
  },
}

test.beforeEach(async ({ page, rest, signIn }) => {
  await importIvr(rest, ivr, sample)
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}`)
  await expect(card(page, 'main_menu')).toBeVisible()
})

test('Ctrl+F looks through every field, steps with Enter and F3, and gives the focus back', async ({
  page,
  expectAccessible,
}) => {
  await card(page, 'main_menu').focus()
  await page.keyboard.press('Control+f')
  const field = search(page).getByRole('textbox', { name: 'Find' })
  await expect(field).toBeFocused()
  await page.keyboard.type('sales')
  const count = search(page).getByText(/^\d+ of \d+$/)
  await expect(count).toHaveText('1 of 6')
  await expect(search(page).getByText('main_menu · What callers hear')).toBeVisible()
  await expect(inspector(page).locator('textarea[name="promptText"]')).toHaveAttribute('data-found', '')
  await expectAccessible()
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 6')
  await page.keyboard.press('F3')
  await expect(count).toHaveText('3 of 6')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(count).toHaveText('6 of 6')
  await expect(search(page).getByText('Note', { exact: true })).toBeVisible()
  const note = page.getByRole('group', { name: 'Note: Sales move in May' })
  await expect.poll(async () => offCentre(page, note)).toBeLessThan(30)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(search(page)).toHaveCount(0)
  await expect(card(page, 'main_menu')).toBeFocused()

  await page.keyboard.press('Control+f')
  await page.keyboard.type('x-shop')
  await expect(count).toHaveText('1 of 1')
  await expect(inspector(page).getByRole('heading', { name: /Key 1/ })).toBeVisible()
  await field.fill('pour les VENTES')
  await expect(count).toHaveText('1 of 1')
  await field.fill('front door')
  await expect(count).toHaveText('1 of 1')
  await page.keyboard.press('Control+Enter')
  await expect(inspector(page).getByLabel('Description')).toBeFocused()
  await expect(search(page)).toHaveCount(0)
})

test('a search without a match says so, and Ctrl+F in a field is left to the browser', async ({
  page,
  expectAccessible,
}) => {
  await more(page, /Find in this flow/)
  await expect(search(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('no such words')
  await expect(search(page).getByText('No match')).toBeVisible()
  await expect(search(page).getByText(/No menu, key or note holds/)).toBeVisible()
  await expectAccessible()
  await search(page).getByRole('button', { name: 'Close the search' }).click()
  await card(page, 'sales').getByRole('heading').click()
  await inspector(page).locator('textarea[name="promptText"]').focus()
  await page.keyboard.press('Control+f')
  await expect(search(page)).toHaveCount(0)
})

async function offCentre(page: Page, part: Locator): Promise<number> {
  const [canvas, box] = [await page.locator('.designer-canvas').boundingBox(), await part.boundingBox()]
  if (!canvas || !box) return Number.POSITIVE_INFINITY
  const x = canvas.x + canvas.width / 2 - (box.x + box.width / 2)
  return Math.hypot(x, canvas.y + canvas.height / 2 - (box.y + box.height / 2))
}

async function download(page: Page, item: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), more(page, item)])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the flow is exported as JSON, SVG and PNG, ${colorScheme}`, async ({ page, rest }) => {
    await page.emulateMedia({ colorScheme })
    const json = await download(page, 'Export as JSON')
    expect(json.name).toBe(`${ivr}.flow.json`)
    expect(JSON.parse(json.content.toString())).toEqual(await draftOf(rest))

    const svg = (await download(page, 'Export as SVG drawing')).content.toString()
    for (const text of ['main_menu', 'sales', 'queue-sales', 'orders.example.com', 'Sales move in May', 'Start']) {
      expect(svg).toContain(`>${text}</text>`)
    }
    const surface = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--surface'))
    expect(svg).toContain(`fill="${surface.trim()}"`)
    expect(svg).toMatch(/@font-face\{font-family:"?Inter Variable"?/)
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)\S+\.woff/)

    const png = (await download(page, 'Export as PNG picture')).content
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    const [, width = '0'] = /viewBox="\S+ \S+ (\S+) \S+"/.exec(svg) ?? []
    expect(png.readUInt32BE(16)).toBe(Math.floor(Number(width) * 2))
  })
}

test('an import shows what it changes before it does, and is undone at once', async ({
  page,
  rest,
  expectAccessible,
}) => {
  const before = await draftOf(rest)
  const [main] = sample.menus
  const late = {
    menu_id: 'late',
    kind: 'message',
    prompt_text: 'We are closed.',
    options: [{ digit: 'next', action_type: 'hangup' }],
  }
  const changed = {
    ...sample,
    menus: [{ ...main, prompt_text: 'Press 1 for orders.', options: main?.options.slice(0, 1) }, late],
    canvas: {},
  }
  const choose = (name: string, text: string) =>
    page.getByLabel('File to import').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('autumn.json', JSON.stringify(changed))
  const dialog = page.getByRole('dialog', { name: `Import into ${ivr}` })
  await expect(dialog.getByText(/1 menu added, 1 menu changed, 1 menu removed, 1 note/)).toBeVisible()
  await expect(dialog.getByRole('deletion').filter({ hasText: 'Press 1 for orders or 2 for sales.' })).toBeVisible()
  await expect(dialog.getByRole('insertion').filter({ hasText: 'Press 1 for orders.' })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: /late/ })).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await draftOf(rest)).toEqual(before)

  await choose('autumn.json', JSON.stringify(changed))
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(card(page, 'late')).toBeVisible()
  await expect(card(page, 'sales')).toHaveCount(0)
  await page.locator('.designer-canvas').focus()
  await page.keyboard.press('Control+z')
  await expect(card(page, 'sales')).toBeVisible()
  await expect.poll(async () => (await draftOf(rest)).canvas).toEqual(before.canvas)

  await choose('same.json', JSON.stringify(await draftOf(rest)))
  await expect(dialog.getByText('The file says exactly what this draft says already.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).first().click()

  await choose('broken.json', '{\n  "menus": [,]\n}')
  await expect(dialog.getByText('Line 2, column 13')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await choose('other.json', '{"openapi": "3.1.0"}')
  await expect(dialog.getByText(/this is not a draft that was exported here/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await choose('wrong.json', JSON.stringify({ ...sample, menus: [{ ...main, timeout_seconds: 99 }] }))
  await expect(dialog.getByText('menus.0.timeout_seconds')).toBeVisible()
})

test('whoever may only look finds and exports, and changes nothing', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto(`/ivrs/${ivr}`)
  await expect(page.getByRole('group', { name: 'Note: Sales move in May' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a note' })).toHaveCount(0)
  await page.getByRole('group', { name: 'Note: Sales move in May' }).focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Note: Sales move in May' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('team')
  await expect(search(page).getByText('1 of 1')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More for this flow' }).click()
  await expect(page.getByRole('menuitem', { name: 'Export as JSON' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Import/ })).toHaveCount(0)
})
