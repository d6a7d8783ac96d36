import { makeIvr, openDesigner, storedKeys, threeMenus } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ timeout: 150_000 })

test('the arrow keys walk along the paths, with Shift they move what is selected', async ({ page, rest, signIn }) => {
  await makeIvr(rest, 'keys-walked', ...threeMenus)
  await signIn('supervisor')
  const { card, node, press, heading, placeOf } = await openDesigner(page, 'keys-walked')
  await card('main_menu').focus()
  await press('ArrowRight')
  await expect(card('sales_menu')).toBeFocused()
  await expect(heading).toHaveText('sales_menu')
  await press('ArrowDown')
  await expect(node('option:main_menu:2')).toBeFocused()
  await press('ArrowDown')
  await expect(card('late')).toBeFocused()
  await press('ArrowRight')
  await expect(node('option:late:1')).toBeFocused()
  await press('ArrowLeft', 'ArrowLeft')
  await expect(card('main_menu')).toBeFocused()

  await press('ArrowRight')
  await expect(card('late')).toBeFocused()
  const before = await placeOf('menu:late')
  await page.keyboard.down('Shift')
  await press('ArrowRight', 'ArrowRight', 'ArrowDown')
  await page.keyboard.up('Shift')
  const [x, y] = before.match(/-?[\d.]+/g)?.map(Number) ?? []
  await expect.poll(() => placeOf('menu:late')).toBe(`translate(${(x ?? 0) + 20}px, ${(y ?? 0) + 10}px)`)
  await press('Control+z')
  await expect.poll(() => placeOf('menu:late')).toBe(before)
})

test('keys zoom, pan, rename, open and delete; none of them while typing or in a dialog', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await makeIvr(rest, 'keys-pressed', ...threeMenus)
  await signIn('supervisor')
  const { card, pane, press, inspector, boxOf, placeOf, drag, middleOf, title, viewport } = await openDesigner(
    page,
    'keys-pressed',
  )
  const zoom = page.locator('[data-canvas-controls]').getByText('%')
  await card('main_menu').focus()
  await press('0')
  await expect(zoom).toHaveText('100%')
  await press('+')
  await expect(zoom).toHaveText('120%')
  await press('-')
  await expect(zoom).toHaveText('100%')
  await press('1')
  await expect(zoom).not.toHaveText('100%')

  const [seen, place] = [await viewport(), await placeOf('menu:late')]
  const from = await middleOf(title('late'))
  await page.keyboard.down('Space')
  await drag(from, { x: from.x + 40, y: from.y - 30 })
  await page.keyboard.up('Space')
  await expect.poll(viewport).not.toBe(seen)
  expect(await placeOf('menu:late')).toBe(place)

  await card('late').focus()
  await press('Enter')
  const prompt = inspector.getByLabel('What callers hear')
  await expect(prompt).toBeFocused()
  await prompt.press('End')
  await page.keyboard.type(' n 1 0 l ?')
  await expect(prompt).toHaveValue('This is late. n 1 0 l ?')
  await press('Control+a', 'ArrowLeft', 'Delete')
  await expect(prompt).toHaveValue('his is late. n 1 0 l ?')
  await press('Escape')
  await expect(card('late')).toBeFocused()
  await press('F2')
  await expect(inspector.getByLabel('Name', { exact: true })).toBeFocused()
  await press('Control+a')
  await page.keyboard.type('closed')
  await press('Enter')
  await expect(card('closed')).toBeVisible()

  await card('closed').focus()
  await press('?')
  const keys = page.getByRole('dialog', { name: 'Keys of the designer' })
  await expect(keys.getByRole('listitem').filter({ hasText: 'Duplicate' })).toContainText('CtrlD')
  await expectAccessible()
  await press('Delete', 'n', 'Control+d')
  await press('Escape')
  await expect(keys).toHaveCount(0)
  expect(Object.keys(await storedKeys(rest, 'keys-pressed'))).toHaveLength(3)
  await press('Delete')
  await expect(page.getByRole('alertdialog')).toContainText('These keys lead to it')
  await press('Delete', 'n')
  await press('Escape')
  expect(Object.keys(await storedKeys(rest, 'keys-pressed'))).toHaveLength(3)
  expect((await boxOf(pane)).width).toBeGreaterThan(0)
})

test('the dialog lists no key that does nothing', async ({ page, signIn }) => {
  await signIn('viewer')
  const { card, press } = await openDesigner(page, 'support-hotline')
  await card('main_menu').focus()
  await press('?')
  const keys = page.getByRole('dialog', { name: 'Keys of the designer' })
  await expect(keys.getByText('Show everything')).toBeVisible()
  await expect(keys.getByText('Copy', { exact: true }).last()).toBeVisible()
  for (const what of ['Undo', 'Paste', 'Duplicate', 'Delete what is selected', 'Add a menu']) {
    await expect(keys.getByText(what)).toHaveCount(0)
  }
})

test('everything is undone and done again by keyboard, whatever it was', async ({ page, rest, signIn }) => {
  await makeIvr(rest, 'keys-undone', ...threeMenus)
  await signIn('supervisor')
  const { card, press, inspector, placeOf, title, middleOf, drag } = await openDesigner(page, 'keys-undone')
  const states: string[] = []
  const state = async () => JSON.stringify([await storedKeys(rest, 'keys-undone'), await placeOf('menu:main_menu')])
  const done = async (edit: () => Promise<void>) => {
    const before = await state()
    states.push(before)
    await edit()
    await expect.poll(state).not.toBe(before)
  }
  await expect(card('late')).toBeVisible()
  await done(async () => {
    await card('late').focus()
    await press('Tab')
    await page.keyboard.type('hang')
    await press('Enter')
  })
  await done(async () => {
    await card('main_menu').focus()
    await press('Control+a', 'Control+d')
  })
  await done(async () => {
    await press('Escape', '1')
    const from = await middleOf(title('main_menu'))
    await drag(from, { x: from.x + 60, y: from.y + 80 })
  })
  await done(async () => {
    await card('sales_menu').focus()
    await press('Control+x')
  })
  await done(async () => {
    await card('late').focus()
    await press('F2')
    await expect(inspector.getByLabel('Name', { exact: true })).toBeFocused()
    await press('Control+a')
    await page.keyboard.type('closed')
    await press('Enter')
  })
  states.push(await state())
  await card('closed').focus()
  for (const before of states.slice(0, -1).toReversed()) {
    await press('Control+z')
    await expect.poll(state).toBe(before)
  }
  for (const [at, after] of states.slice(1).entries()) {
    await press(at % 2 === 0 ? 'Control+Shift+Z' : 'Control+y')
    await expect.poll(state).toBe(after)
  }
})
