import { makeIvr, openDesigner } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

// What goes wrong for somebody who types fast, on a slow line, without a mouse.
const ivr = 'new-user'

test.beforeEach(async ({ page, rest, signIn }) => {
  await makeIvr(rest, ivr, ['main_menu'], [])
  await signIn('supervisor')
  await openDesigner(page, ivr)
})

test.afterEach(async ({ rest }) => {
  await rest.delete(`/v1/ivrs/${ivr}`)
})

test('what is typed right after a menu was added is its prompt, however slow the line', async ({ page, rest }) => {
  await page.route(/draft\.|menu\./, async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 1_500))
    await route.continue()
  })
  const desk = await openDesigner(page, ivr)
  await desk.card('main_menu').focus()
  await page.keyboard.press('n')
  const prompt = desk.inspector.getByLabel('What callers hear')
  await expect(prompt).toBeFocused({ timeout: 1_000 })
  const stored = page.waitForResponse(
    (answer) => answer.url().includes('menu.create') || answer.url().includes('draft.'),
  )
  await page.keyboard.type('New callers')
  await stored
  await page.waitForTimeout(300)
  await page.keyboard.type(' land here.')
  await expect(prompt).toBeFocused()
  await expect(prompt).toHaveValue('New callers land here.')
  await page.keyboard.press('Tab')
  await expect
    .poll(async () => (await (await rest.get(`/v1/ivrs/${ivr}/menus/menu_2`)).json()).menu.prompt_text)
    .toBe('New callers land here.')
})

test('a menu added without a connection keeps what is being typed when it is stored, and takes no focus then', async ({
  page,
  context,
  rest,
}) => {
  const desk = await openDesigner(page, ivr)
  const prompt = desk.inspector.getByLabel('What callers hear')
  await context.setOffline(true)
  await desk.card('main_menu').focus()
  await page.keyboard.press('n')
  await expect(prompt).toBeFocused()
  await page.keyboard.type('Written on a train')
  await context.setOffline(false)
  await expect(page.getByRole('status', { name: 'Saving' })).not.toContainText('Offline')
  await expect.poll(async () => (await rest.get(`/v1/ivrs/${ivr}/menus/menu_2`)).status()).toBe(200)
  await page.waitForTimeout(500)
  await page.keyboard.type(', all of it.')
  await expect(prompt).toHaveValue('Written on a train, all of it.')

  await context.setOffline(true)
  await desk.card('main_menu').focus()
  await page.keyboard.press('n')
  await expect(prompt).toHaveValue('')
  await desk.title('main_menu').click()
  await prompt.fill('Mine')
  await context.setOffline(false)
  await expect.poll(async () => (await rest.get(`/v1/ivrs/${ivr}/menus/menu_3`)).status()).toBe(200)
  await page.waitForTimeout(500)
  await expect(prompt).toBeFocused()
  await expect(prompt).toHaveValue('Mine')
})

test('closing the palette, the list of keys or a dialog gives the focus back', async ({ page }) => {
  const desk = await openDesigner(page, ivr)
  const card = desk.card('main_menu')
  await card.focus()
  for (const key of ['Tab', '?']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeFocused()
  }
  const note = page.getByRole('button', { name: 'Add a note' })
  await note.focus()
  await page.keyboard.press('?')
  await page.keyboard.press('Escape')
  await expect(note).toBeFocused()

  await page.getByRole('button', { name: 'Add menu' }).first().press('Enter')
  await page.getByRole('menuitem', { name: /Collect digits/ }).press('Enter')
  await expect(desk.inspector.getByLabel('What callers hear')).toBeFocused()
})
