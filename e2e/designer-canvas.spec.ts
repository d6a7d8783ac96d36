import { makeIvr, openDesigner, storedKeys, threeMenus } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ timeout: 150_000 })

test.describe('adding', () => {
  test('Tab opens the palette: type, Enter, and it is connected to the next free key; all by keyboard', async ({
    page,
    rest,
    signIn,
    expectAccessible,
  }) => {
    await makeIvr(rest, 'canvas-palette', ...threeMenus)
    await signIn('supervisor')
    const { card, inspector } = await openDesigner(page, 'canvas-palette')
    await card('sales_menu').focus()
    await page.keyboard.press('Tab')
    const palette = page.getByRole('dialog', { name: 'Add to the flow' })
    await expect(palette.getByRole('combobox')).toBeFocused()
    await expect(palette.getByRole('option', { name: /^Opening hours/ })).toContainText('Key 2 of sales_menu')
    await expectAccessible()
    await page.keyboard.type('hours')
    await page.keyboard.press('Enter')
    await expect(card('hours')).toBeVisible()
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('hours')
    await expect.poll(async () => (await storedKeys(rest, 'canvas-palette')).sales_menu).toContain('2 sub_menu hours')

    await card('hours').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.type('queue')
    await page.keyboard.press('Enter')
    await expect(inspector.getByLabel('Queue', { exact: true })).toBeFocused()
    await page.keyboard.type('queue-open')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await storedKeys(rest, 'canvas-palette')).hours)
      .toEqual(['open transfer_queue queue-open'])

    await card('late').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(palette).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Zoom out' })).toBeFocused()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(card('hours')).toHaveCount(0)
  })

  test('a menu is dragged to an empty place, an action onto a card', async ({ page, rest, signIn }) => {
    await makeIvr(rest, 'canvas-dragged', ...threeMenus)
    await signIn('supervisor')
    const { card, title, pane, inspector, boxOf, middleOf, drag, toast } = await openDesigner(page, 'canvas-dragged')
    const rail = page.getByRole('toolbar', { name: 'Add to the flow' })
    const free = await boxOf(pane)
    await drag(await middleOf(rail.getByRole('button', { name: 'Add message' })), {
      x: free.x + 200,
      y: free.y + free.height - 140,
    })
    await expect(card('message')).toBeVisible()
    const { x, y } = await boxOf(title('message'))
    expect(Math.abs(x - (free.x + 200)) + Math.abs(y - (free.y + free.height - 140))).toBeLessThan(260)

    await drag(await middleOf(rail.getByRole('button', { name: 'Hang up' })), await middleOf(title('late')))
    await expect.poll(async () => (await storedKeys(rest, 'canvas-dragged')).late).toContain('2 hangup NORMAL_CLEARING')
    await drag(await middleOf(rail.getByRole('button', { name: 'Take a message' })), await middleOf(title('late')))
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('New key in late')
    await expect(inspector.getByLabel('Mailbox', { exact: true })).toBeFocused()
    await expect(toast('error')).toHaveCount(0)
  })
})

test.describe('paths', () => {
  test('taken off a menu, a key is asked what it should do, and a path after an action is gone', async ({
    page,
    rest,
    signIn,
  }) => {
    const [menus, options] = threeMenus
    const recording: (typeof options)[number] = [
      'late',
      '2',
      'play_audio',
      '/sounds/closed.wav',
      { next: { menu: 'sales_menu' } },
    ]
    await makeIvr(rest, 'canvas-paths', menus, [...options, recording])
    await signIn('supervisor')
    const { card, node, edge, pane, boxOf, drag, press } = await openDesigner(page, 'canvas-paths')
    const free = await boxOf(pane)
    const nowhere = { x: free.x + 120, y: free.y + free.height - 60 }
    const arrival = await boxOf(card('late').locator('.react-flow__handle.target'))
    await drag({ x: arrival.x - 6, y: arrival.y + arrival.height / 2 }, nowhere)
    await page.getByRole('menuitem', { name: 'Remove Key 3' }).click()
    await expect.poll(async () => (await storedKeys(rest, 'canvas-paths')).main_menu).toHaveLength(2)
    await press('Control+z')
    await expect.poll(async () => (await storedKeys(rest, 'canvas-paths')).main_menu).toContain('3 sub_menu late')

    await edge('next:late:2').focus()
    await press('Delete')
    await expect(edge('next:late:2')).toHaveCount(0)
    await expect(node('option:late:2')).toBeVisible()
    await press('Control+z')
    await expect(edge('next:late:2')).toHaveCount(1)

    await edge('edge:main_menu:1').focus()
    await press('Delete')
    await expect(edge('edge:main_menu:1')).toHaveCount(0)
    await expect(card('sales_menu')).toBeVisible()
    await expect
      .poll(async () => (await storedKeys(rest, 'canvas-paths')).main_menu)
      .toEqual(['2 transfer_queue queue-support', '3 sub_menu late'])
  })
})

test.describe('several at once', () => {
  test('are selected with Shift, moved and deleted, each as one edit', async ({
    page,
    rest,
    signIn,
    expectAccessible,
  }) => {
    await makeIvr(rest, 'canvas-several', ...threeMenus)
    await signIn('supervisor')
    const designer = await openDesigner(page, 'canvas-several')
    const { card, title, heading, inspector, pane, boxOf, middleOf, drag, press, placeOf, node } = designer
    await title('sales_menu').click()
    await title('late').click({ modifiers: ['Shift'] })
    await expect(heading).toHaveText('2 menus selected')
    await expectAccessible()
    const [before, other] = [await placeOf('menu:sales_menu'), await placeOf('menu:main_menu')]
    const from = await middleOf(title('late'))
    await drag(from, { x: from.x + 60, y: from.y + 40 })
    await expect.poll(() => placeOf('menu:sales_menu')).not.toBe(before)
    expect(await placeOf('menu:main_menu')).toBe(other)
    await expect(heading).toHaveText('2 menus selected')
    await press('Control+z')
    await expect.poll(() => placeOf('menu:sales_menu')).toBe(before)

    await title('late').click({ modifiers: ['Shift'] })
    await expect(heading).toHaveText('sales_menu')
    const free = await boxOf(pane)
    const last = await boxOf(node('option:late:1'))
    await page.keyboard.down('Shift')
    await drag(
      { x: (await boxOf(card('sales_menu'))).x - 20, y: free.y + 4 },
      { x: last.x + last.width + 20, y: last.y + last.height + 20 },
    )
    await page.keyboard.up('Shift')
    await expect(heading).toHaveText('2 menus and 1 key selected')
    await press('Control+a')
    await expect(heading).toHaveText('3 menus selected')
    await press('Escape')
    await expect(heading).toHaveText('canvas-several')

    await title('sales_menu').click()
    await title('late').click({ modifiers: ['Shift'] })
    await inspector.getByRole('button', { name: 'Delete all' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question.getByRole('listitem')).toHaveText(['1 of main_menu', '3 of main_menu'])
    await question.getByRole('button', { name: 'Delete anyway' }).click()
    await expect.poll(async () => Object.keys(await storedKeys(rest, 'canvas-several'))).toEqual(['main_menu'])
    await expect(question).toHaveCount(0)
    await press('Control+z')
    await expect.poll(async () => Object.keys(await storedKeys(rest, 'canvas-several'))).toHaveLength(3)
    await expect(card('late')).toBeVisible()
  })

  test('are aligned and distributed, and what is dragged snaps to others', async ({ page, rest, signIn }) => {
    await makeIvr(rest, 'canvas-aligned', ...threeMenus)
    await signIn('supervisor')
    const designer = await openDesigner(page, 'canvas-aligned')
    const { card, title, heading, inspector, boxOf, middleOf, press, drag, placeOf } = designer
    await card('main_menu').focus()
    await press('Control+a')
    const before = await placeOf('menu:sales_menu')
    await inspector.getByRole('button', { name: 'Align left' }).click()
    await expect.poll(async () => (await boxOf(card('sales_menu'))).x).toBe((await boxOf(card('main_menu'))).x)
    await press('Control+z')
    await expect.poll(() => placeOf('menu:sales_menu')).toBe(before)
    await expect(inspector.getByRole('button', { name: 'Distribute down' })).toBeEnabled()

    await press('Escape', 'Escape')
    await expect(heading).toHaveText('canvas-aligned')
    const switched = page.getByRole('button', { name: 'Snap to others and to the grid' })
    await expect(switched).toHaveAttribute('aria-pressed', 'true')
    const [from, sales] = [await middleOf(title('late')), await boxOf(card('sales_menu'))]
    const late = await boxOf(card('late'))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 })
    await page.mouse.move(from.x + sales.x - late.x + 3, from.y + 30, { steps: 4 })
    await expect(page.locator('[data-snap-guide="x"]')).toBeVisible()
    await page.mouse.up()
    await expect(page.locator('[data-snap-guide]')).toHaveCount(0)
    expect(Math.abs((await boxOf(card('late'))).x - sales.x)).toBeLessThan(0.6)

    await switched.click()
    const at = await middleOf(title('late'))
    await drag(at, { x: at.x + 4, y: at.y + 60 })
    await expect.poll(async () => Math.round((await boxOf(card('late'))).x - sales.x)).toBeGreaterThan(1)
  })
})

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1280, height: 720 } })
  test('the palette, several selected and the list of keys have no accessibility violation', async ({
    page,
    rest,
    signIn,
    expectAccessible,
  }) => {
    await makeIvr(rest, 'canvas-dark', ...threeMenus)
    await signIn('supervisor')
    const { card, heading, press } = await openDesigner(page, 'canvas-dark')
    await expectAccessible()
    await card('main_menu').focus()
    await press('Control+a')
    await expect(heading).toHaveText('3 menus selected')
    await expectAccessible()
    await press('Tab')
    await expect(page.getByRole('dialog', { name: 'Add to the flow' })).toBeVisible()
    await expectAccessible()
    await press('Escape', '?')
    await expect(page.getByRole('dialog', { name: 'Keys of the designer' })).toBeVisible()
    await expectAccessible()
  })
})
