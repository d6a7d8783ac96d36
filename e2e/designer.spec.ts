import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { card, makeIvr } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

// Each is a long way through the page, and waits for real speech.
test.describe.configure({ timeout: 150_000 })

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

type Point = { x: number; y: number }

/** Draws a path with the mouse, as a person does. */
async function drag(page: Page, from: Locator, to: Point, beside: Point = { x: 0, y: 0 }): Promise<void> {
  const box = await from.boundingBox()
  if (!box) throw new Error('nothing to drag from')
  await page.mouse.move(box.x + box.width / 2 + beside.x, box.y + box.height / 2 + beside.y)
  await page.mouse.down()
  await page.mouse.move(to.x - 30, to.y - 10, { steps: 6 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

const handle = (page: Page, menuId: string, id: string): Locator =>
  page.locator(`.react-flow__node[data-id="menu:${menuId}"] .react-flow__handle[data-handleid="${id}"]`)

async function draftOf(rest: APIRequestContext, ivr: string, menuId: string) {
  const answer = await rest.get(`/v1/ivrs/${ivr}/menus/${menuId}`)
  return (await answer.json()) as { menu: Record<string, unknown>; options: Record<string, unknown>[] }
}

test('a supervisor builds an IVR from nothing, sees what is wrong with it, and publishes it', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await makeIvr(rest, 'designer-built', [], [])
  await signIn('supervisor')
  await page.goto('/ivrs/designer-built')
  await expect(page.getByText('This IVR has no menu yet')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible()
  }
  await page.getByRole('button', { name: 'Add the first menu' }).click()

  const prompt = page.getByLabel('What callers hear')
  await expect(prompt).toBeFocused()
  await expect(page.getByText('Not published yet')).toBeVisible()
  await expect(page.getByRole('button', { name: /2 errors/ })).toBeVisible()
  await prompt.fill('Welcome. Press 1 for sales, press 2 for opening hours.')
  await expect(panel(page, 'Inspector').getByText('54 / 4,096')).toBeVisible()
  await prompt.blur()
  await expect(panel(page, 'Inspector').getByText('Saved', { exact: true })).toBeVisible()
  await expect(card(page, 'main_menu').getByText('Welcome. Press 1')).toBeVisible()

  await card(page, 'main_menu').getByRole('button', { name: 'Add a key to main_menu' }).click()
  await page.getByRole('menuitem', { name: 'Send to a queue' }).click()
  await expect(page.getByLabel('Queue', { exact: true })).toBeFocused()
  await page.getByLabel('Queue', { exact: true }).fill('queue sales')
  await page.getByRole('button', { name: 'Add this key' }).click()
  await expect(panel(page, 'Inspector').getByText('May hold letters, digits')).toBeVisible()
  await page.getByLabel('Queue', { exact: true }).fill('queue-sales')
  await page.getByLabel('Queue', { exact: true }).press('Enter')
  await expect(page.getByRole('group', { name: 'Key 1 of main_menu: transfer queue queue-sales' })).toBeVisible()

  const pane = await page.locator('.react-flow__pane').boundingBox()
  if (!pane) throw new Error('no canvas')
  await drag(page, handle(page, 'main_menu', 'new'), { x: pane.x + pane.width - 60, y: pane.y + 60 })
  await page.getByRole('menuitem', { name: 'New menu' }).click()
  await expect(card(page, 'menu_2')).toBeVisible()
  await expect(prompt).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('hours')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await expect(card(page, 'hours')).toBeVisible()
  await expect(card(page, 'main_menu').getByRole('button', { name: /Key 2.*hours/ })).toBeVisible()

  await page.getByRole('button', { name: /2 errors/ }).click()
  await expect(panel(page, 'Problems').getByRole('listitem')).toHaveCount(2)
  await expectAccessible()
  await panel(page, 'Problems').getByText('Menu "hours" says nothing').click()
  await expect(prompt).toBeFocused()
  await prompt.fill('We are open from nine to five. Press 9 to go back.')
  await page.getByRole('button', { name: 'Add a key', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Go to a menu' }).click()
  await page.getByRole('button', { name: 'Key 9', exact: true }).click()
  await page.getByRole('combobox', { name: 'Menu' }).click()
  await page.getByRole('option', { name: /main_menu/ }).click()
  await page.getByRole('button', { name: 'Add this key' }).click()
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel('What changed').fill('First version')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published v1 · nothing to publish')).toBeVisible()

  const flow = await (await rest.get('/v1/ivrs/designer-built/flow')).json()
  expect(flow.root_menu).toMatchObject({
    menu_id: 'main_menu',
    options: [
      { digit: '1', action: 'transfer_queue', target: 'queue-sales' },
      { digit: '2', action: 'sub_menu', target: 'hours' },
    ],
    sub_menus: [{ menu_id: 'hours', options: [{ digit: '9', action: 'sub_menu', target: 'main_menu' }] }],
  })
})

test('paths are drawn and drawn anew with the mouse, and cards stay where they are put', async ({
  page,
  rest,
  signIn,
}) => {
  await makeIvr(
    rest,
    'designer-paths',
    ['main_menu', 'late', 'closed'],
    [['main_menu', '1', 'transfer_queue', 'queue-sales']],
  )
  await signIn('supervisor')
  await page.goto('/ivrs/designer-paths')
  const middleOf = async (menuId: string) => {
    const box = await card(page, menuId).boundingBox()
    if (!box) throw new Error(`${menuId} is not there`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await expect(card(page, 'closed')).toBeVisible()

  await drag(page, handle(page, 'main_menu', '1'), await middleOf('late'))
  await expect
    .poll(async () => (await draftOf(rest, 'designer-paths', 'main_menu')).options[0])
    .toMatchObject({ action_type: 'sub_menu', action_target: 'late' })
  const arrival = page.locator('.react-flow__node[data-id="menu:late"] .react-flow__handle.target')
  await drag(page, arrival, await middleOf('closed'), { x: -8, y: 0 })
  await expect
    .poll(async () => (await draftOf(rest, 'designer-paths', 'main_menu')).options[0])
    .toMatchObject({ action_target: 'closed' })
  await drag(page, handle(page, 'main_menu', 't'), await middleOf('late'))
  await expect
    .poll(async () => (await draftOf(rest, 'designer-paths', 'main_menu')).options[1])
    .toMatchObject({ digit: 't', action_type: 'sub_menu' })

  const before = await card(page, 'late').locator('h2').boundingBox()
  const stored = page.waitForResponse((answer) => answer.url().includes('draft.saveLayout'))
  await drag(page, card(page, 'late').locator('h2'), { x: (before?.x ?? 0) + 120, y: (before?.y ?? 0) + 40 })
  expect((await stored).ok()).toBe(true)
  const place = await page.locator('[data-id="menu:late"]').evaluate((node: HTMLElement) => node.style.transform)
  await page.reload()
  await expect(card(page, 'late')).toBeVisible()
  expect(await page.locator('[data-id="menu:late"]').evaluate((node: HTMLElement) => node.style.transform)).toBe(place)
})

test('everything can be done from the keyboard', async ({ page, rest, signIn }) => {
  await makeIvr(
    rest,
    'designer-keys',
    ['main_menu', 'late'],
    [
      ['main_menu', '1', 'sub_menu', 'late'],
      ['late', '1', 'hangup', 'NORMAL_CLEARING'],
    ],
  )
  await signIn('supervisor')
  await page.goto('/ivrs/designer-keys')
  await card(page, 'late').focus()
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('lat')
  await page.keyboard.type('e_hours')
  await page.keyboard.press('Enter')
  await expect(card(page, 'late_hours')).toBeVisible()

  await card(page, 'late_hours').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog')).toContainText('These keys lead to it')
  await expect(page.getByRole('alertdialog').getByRole('listitem')).toHaveText(['1 of main_menu'])
  await page.keyboard.press('Escape')
  await expect(card(page, 'late_hours')).toBeVisible()

  await page.getByRole('group', { name: /^Key 1 of late_hours/ }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Key 1 of late_hours was deleted')).toBeVisible()
  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('group', { name: /^Key 1 of late_hours/ })).toBeVisible()

  await card(page, 'late_hours').focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Delete anyway' }).click()
  await expect(page.getByRole('group', { name: /leads to late_hours, which does not exist/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /1 error/ })).toBeVisible()
})

test('cards that somebody else moves, move here too', async ({ page, rest, signIn }) => {
  await makeIvr(rest, 'designer-watched', ['main_menu'], [])
  await signIn('supervisor')
  await page.goto('/ivrs/designer-watched')
  const other = await page.context().newPage()
  await other.goto('/ivrs/designer-watched')
  await expect(card(page, 'main_menu')).toBeVisible()
  await expect(card(other, 'main_menu')).toBeVisible()
  // The canvas shows its beginning first.
  await other.waitForTimeout(500)
  const heading = card(other, 'main_menu').getByRole('heading')
  const { x, y } = (await heading.boundingBox()) ?? { x: 0, y: 0 }
  const before = await page.locator('[data-id="menu:main_menu"]').evaluate((node: HTMLElement) => node.style.transform)
  await drag(other, heading, { x: x + 150, y: y + 90 })
  await expect(page.locator('[data-id="menu:main_menu"]')).not.toHaveAttribute(
    'style',
    new RegExp(before.replace(/[()]/g, '\\$&')),
  )
})

test('a menu’s prompt is spoken from its card and from the inspector', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/ivrs/support-hotline')
  await card(page, 'sales_menu').getByRole('heading').click()
  const audio = page.waitForResponse((answer) => answer.url().includes('/tts/audio/') && answer.ok())
  await page.getByRole('button', { name: 'Hear it' }).first().click()
  expect((await audio).headers()['content-type']).toContain('audio/')
  await expect(page.getByText(/Spoken by/)).toBeVisible()
  await card(page, 'main_menu').getByRole('button', { name: 'Hear the prompt of main_menu' }).click()
  await expect(card(page, 'main_menu').getByRole('button', { name: 'Stop the prompt of main_menu' })).toBeVisible()
})

test('who may only look sees the whole flow and cannot change it', async ({ page, signIn, expectAccessible }) => {
  await signIn('viewer')
  await page.goto('/ivrs/support-hotline')
  await expect(card(page, 'main_menu')).toBeVisible()
  await expect(page.getByText('You can look at this flow, not change it.')).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Flow' }).getByRole('button', { name: 'Add menu' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Add a key/ })).toHaveCount(0)
  await card(page, 'main_menu').getByRole('heading').click()
  await expect(page.getByLabel('What callers hear')).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Delete this menu' })).toHaveCount(0)
  await card(page, 'main_menu').focus()
  await page.keyboard.press('Delete')
  await expect(card(page, 'main_menu')).toBeVisible()
  await expectAccessible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('the larger flow, its menus and keys have no accessibility violation', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn('supervisor')
      await page.goto('/ivrs/riverside-clinic')
      await expect(card(page, 'main_menu')).toBeVisible()
      await expectAccessible()
      await card(page, 'main_menu').getByRole('heading').click()
      await expectAccessible()
      await card(page, 'billing_menu').getByRole('button', { name: /Key 1/ }).click()
      await expectAccessible()
    })
  })
}
