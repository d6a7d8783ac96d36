import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { card, importIvr, inspector } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

type Note = { x: number; y: number; width: number; height: number; text: string; colour: string }
type Position = { x: number; y: number; automatic?: true }
type Document = {
  menus: { menu_id: string; description?: string }[]
  canvas: { positions: Record<string, Position>; notes: Record<string, Note> }
}

const ivr = 'notes-and-layout'
const canvas = (page: Page) => page.locator('.designer-canvas')
const draftOf = async (rest: APIRequestContext) => (await (await rest.get(`/v1/ivrs/${ivr}/draft`)).json()) as Document
const notesOf = async (rest: APIRequestContext) => Object.values((await draftOf(rest)).canvas.notes)
const boxOf = async (part: Locator) => {
  const box = await part.boundingBox()
  if (!box) throw new Error('it is not to be seen')
  return box
}

const goTo = (digit: string, target: string) => ({ digit, action_type: 'sub_menu', action_target: target })
const queue = (digit: string, target: string) => ({ digit, action_type: 'transfer_queue', action_target: target })
const menus = [
  {
    menu_id: 'main_menu',
    prompt_text: 'Press 1 for sales or 2 for support.',
    options: [goTo('1', 'sales'), goTo('2', 'support')],
  },
  {
    menu_id: 'sales',
    prompt_text: 'Press 1 for phones or 2 for computers.',
    options: [goTo('1', 'phones'), queue('2', 'computers'), goTo('9', 'main_menu')],
  },
  { menu_id: 'phones', prompt_text: 'Press 1 to order.', options: [queue('1', 'phone-sales')] },
  { menu_id: 'support', prompt_text: 'Press 1 for help.', options: [queue('1', 'help')] },
]

test.beforeEach(async ({ page, rest, signIn }) => {
  await importIvr(rest, ivr, { menus })
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}`)
  await expect(card(page, 'main_menu')).toBeVisible()
})

test('a note is added, typed, moved, resized, coloured and deleted by keyboard, and all of it undone', async ({
  page,
  rest,
  expectAccessible,
}) => {
  await card(page, 'main_menu').focus()
  await page.keyboard.press('s')
  const text = page.getByRole('textbox', { name: 'Text of the note' })
  await expect(text).toBeFocused()
  await page.keyboard.type('Ask Anna')
  await page.keyboard.press('Enter')
  await page.keyboard.type('before the summer.')
  await expectAccessible()
  await page.keyboard.press('Escape')
  const note = page.getByRole('group', { name: 'Note: Ask Anna before the summer.' })
  await expect(note).toBeFocused()
  await expect(note.getByText('before the summer.')).toBeVisible()
  await expect
    .poll(async () => (await notesOf(rest)).map((each) => each.text))
    .toEqual(['Ask Anna\nbefore the summer.'])
  const [made] = await notesOf(rest)
  if (!made) throw new Error('the note is not stored')

  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => notesOf(rest)).toMatchObject([{ x: made.x + 20, y: made.y + 20 }])
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => notesOf(rest)).toMatchObject([{ height: made.height + 20 }])
  await page.keyboard.press('Tab')
  await expect(note.getByRole('button', { name: 'Yellow' })).toBeFocused()
  await expect(note.getByRole('button', { name: 'Yellow' })).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible()
  await note.getByRole('button', { name: 'Blue' }).press('Enter')
  await expect.poll(() => notesOf(rest)).toMatchObject([{ colour: 'blue' }])
  await note.focus()
  await page.keyboard.press('F2')
  await expect(text).toBeFocused()
  await page.keyboard.type(' Really.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => notesOf(rest)).toMatchObject([{ text: 'Ask Anna\nbefore the summer. Really.' }])

  await page.keyboard.press('Delete')
  await expect(page.getByText('The note was deleted')).toBeVisible()
  await expect(page.getByRole('group', { name: /^Note/ })).toHaveCount(0)
  await expect.poll(() => notesOf(rest)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('group', { name: /^Note: Ask Anna/ })).toBeVisible()
  await pressWhile(page, 'Undo', 'Control+z')
  await expect.poll(() => notesOf(rest)).toEqual([])
  await pressWhile(page, 'Redo', 'Control+Shift+z')
  // The last step was to delete it.
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => notesOf(rest))
    .toEqual([
      {
        ...made,
        x: made.x + 20,
        y: made.y + 20,
        height: made.height + 20,
        colour: 'blue',
        text: expect.stringMatching(/Really/),
      },
    ])
  await page.reload()
  await expect(page.getByRole('group', { name: /^Note: Ask Anna/ })).toBeVisible()
})

/** As often as the button says that it does something; how many steps the typing made depends on its pauses. */
async function pressWhile(page: Page, button: string, keys: string): Promise<void> {
  const control = page.getByRole('toolbar', { name: 'Flow' }).getByRole('button', { name: button, exact: true })
  while ((await control.getAttribute('aria-disabled')) === null) await page.keyboard.press(keys)
}

test('a note is placed and made larger with the mouse, and stands behind the cards', async ({ page, rest }) => {
  await page.getByRole('button', { name: 'Add a note' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await page.keyboard.type('Here')
  await page.keyboard.press('Escape')
  const note = page.getByRole('group', { name: 'Note: Here' })
  await expect.poll(async () => (await notesOf(rest)).length).toBe(1)
  await note.dblclick()
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await page.keyboard.press('Escape')
  const before = (await notesOf(rest))[0]
  const { x, y, width, height } = await boxOf(note)
  await page.mouse.move(x + width, y + height)
  await page.mouse.down()
  await page.mouse.move(x + width + 30, y + height + 20, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await notesOf(rest))[0]?.width).toBeGreaterThan(before?.width ?? 0)
  await page.mouse.move(x + width / 4, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 4 - 60, y + height / 2 + 30, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await notesOf(rest))[0]?.x).toBeLessThan(before?.x ?? 0)
  expect(await note.evaluate((element) => getComputedStyle(element).zIndex)).toBe('-1')
})

test('what a menu is for stands in the inspector, on its card, and in REST', async ({
  page,
  rest,
  expectAccessible,
}) => {
  await card(page, 'sales').getByRole('heading').click()
  await inspector(page).getByLabel('Description').fill('Open in the week before Christmas')
  await inspector(page).getByLabel('Description').blur()
  await expect(card(page, 'sales').getByRole('img', { name: /Description: Open in the week/ })).toBeVisible()
  await expect
    .poll(async () => (await (await rest.get(`/v1/ivrs/${ivr}/menus/sales`)).json()).menu.description)
    .toBe('Open in the week before Christmas')
  await expectAccessible()
})

test('arranging leaves alone what was placed by hand, on request, and is one step to undo', async ({ page, rest }) => {
  const heading = card(page, 'support').getByRole('heading')
  const { x, y } = await boxOf(heading)
  await page.mouse.move(x + 10, y + 8)
  await page.mouse.down()
  await page.mouse.move(x + 30, y + 160, { steps: 6 })
  await page.mouse.up()
  const placed = async () => (await draftOf(rest)).canvas.positions
  await expect.poll(async () => (await placed())['menu:support']?.automatic).toBeUndefined()
  await expect.poll(async () => (await placed())['menu:main_menu']?.automatic).toBe(true)
  const before = await placed()

  await canvas(page).focus()
  await page.keyboard.press('Shift+L')
  await expect.poll(placed).toEqual({ 'menu:support': before['menu:support'] })
  await page.keyboard.press('Control+z')
  await expect.poll(placed).toEqual(before)
  await page.keyboard.press('l')
  await expect.poll(placed).toEqual({})
  await page.keyboard.press('Control+z')
  await expect.poll(placed).toEqual(before)
  await page.getByRole('button', { name: 'Arrange', exact: true }).click()
  await page.getByRole('menuitem', { name: /Arrange everything/ }).click()
  await expect.poll(placed).toEqual({})
})

test('a card hides what only it leads to, in this browser only, until somebody needs it', async ({
  page,
  rest,
  expectAccessible,
}) => {
  const before = await draftOf(rest)
  await card(page, 'sales').focus()
  await page.keyboard.press('c')
  const hidden = card(page, 'sales').getByRole('button', { name: '1 menu hidden below sales' })
  await expect(hidden).toBeVisible()
  await expect(card(page, 'phones')).toBeHidden()
  await expect(card(page, 'support')).toBeVisible()
  await expectAccessible()
  await page.reload()
  await expect(hidden).toBeVisible()
  await expect(card(page, 'phones')).toBeHidden()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('to order')
  await expect(card(page, 'phones')).toBeVisible()
  await page.keyboard.press('Escape')

  await rest.put(`/v1/ivrs/${ivr}/menus/phones/options/1`, { data: goTo('1', 'nowhere') })
  await card(page, 'sales').hover()
  await card(page, 'sales').getByRole('button', { name: 'Hide what only sales leads to: 1 menu' }).click()
  await expect(card(page, 'phones')).toBeHidden()
  await page.getByRole('button', { name: /1 error/ }).click()
  await page
    .getByRole('region', { name: 'Problems' })
    .getByRole('button')
    .filter({ hasText: 'nowhere' })
    .first()
    .click()
  await expect(card(page, 'phones')).toBeVisible()
  expect((await draftOf(rest)).canvas).toEqual(before.canvas)
})

test('a test call opens what it walks through', async ({ page }) => {
  await card(page, 'main_menu').focus()
  await page.keyboard.press('c')
  await expect(card(page, 'main_menu').getByRole('button', { name: '3 menus hidden below main_menu' })).toBeVisible()
  await page.getByRole('toolbar', { name: 'Flow' }).getByRole('button', { name: 'Test call' }).click()
  const phone = page.getByRole('group', { name: 'Phone' })
  await phone.getByRole('button', { name: /^Call( again)?$/ }).click()
  await phone.getByRole('button', { name: '2', exact: true }).click()
  await expect(card(page, 'support')).toBeVisible({ timeout: 60_000 })
})
