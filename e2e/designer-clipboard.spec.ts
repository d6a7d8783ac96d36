import { makeIvr, openDesigner, storedKeys, threeMenus } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ timeout: 150_000 })

test('menus are copied, cut, pasted and duplicated by keyboard, without any permission', async ({
  page,
  rest,
  signIn,
}) => {
  await page.context().clearPermissions()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      get: () => Promise.reject(new DOMException('', 'NotAllowedError')),
    })
  })
  await makeIvr(rest, 'canvas-copied', ...threeMenus)
  await signIn('supervisor')
  const { card, press, toast, heading } = await openDesigner(page, 'canvas-copied')
  const before = await storedKeys(rest, 'canvas-copied')
  const keys = () => storedKeys(rest, 'canvas-copied')

  await card('main_menu').focus()
  await press('ArrowRight', 'Control+c')
  await expect(toast('Menu sales_menu copied')).toBeVisible()
  await press('Control+v')
  await expect
    .poll(async () => (await keys()).sales_menu_2)
    .toEqual(['1 transfer_queue queue-phones', '9 sub_menu main_menu'])
  await expect(card('sales_menu_2')).toBeFocused()
  await press('Control+z')
  await expect.poll(keys).toEqual(before)

  await card('main_menu').focus()
  await press('Control+a', 'Control+d')
  await expect(heading).toHaveText('3 menus selected')
  await expect
    .poll(async () => (await keys()).main_menu_2)
    .toEqual([...['1 sub_menu sales_menu_2', '2 transfer_queue queue-support', '3 sub_menu late_2']])
  await press('Control+z')
  await expect.poll(keys).toEqual(before)

  await card('main_menu').focus()
  await press('ArrowRight', 'Control+x')
  await expect(toast('Menu sales_menu cut')).toContainText('Key 1 of main_menu leads nowhere until you paste it here')
  await expect(card('sales_menu')).toHaveCount(0)
  await press('Control+v')
  await expect(card('sales_menu')).toBeVisible()
  await expect.poll(keys).toEqual(before)
})

test('menus go from one IVR to another, in another tab', async ({ page, rest, signIn }) => {
  await makeIvr(rest, 'canvas-from', ...threeMenus)
  await makeIvr(rest, 'canvas-to', ['main_menu', 'late'], [['main_menu', '1', 'sub_menu', 'late']])
  await signIn('supervisor')
  const from = await openDesigner(page, 'canvas-from')
  await from.title('sales_menu').click()
  await from.title('late').click({ modifiers: ['Shift'] })
  await from.inspector.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(from.toast('2 menus copied')).toBeVisible()

  const other = await page.context().newPage()
  const to = await openDesigner(other, 'canvas-to')
  await to.card('main_menu').focus()
  await to.press('Control+v')
  await expect
    .poll(() => storedKeys(rest, 'canvas-to'))
    .toEqual({
      main_menu: ['1 sub_menu late'],
      late: [],
      sales_menu: ['1 transfer_queue queue-phones', '9 sub_menu main_menu'],
      late_2: ['1 voicemail 1001'],
    })
  await to.press('Control+z')
  await expect
    .poll(async () => Object.keys(await storedKeys(rest, 'canvas-to')).toSorted())
    .toEqual(['late', 'main_menu'])

  await makeIvr(rest, 'canvas-to', ['lobby'], [])
  const anew = await openDesigner(other, 'canvas-to')
  await anew.card('lobby').focus()
  await anew.press('Control+v')
  await expect(anew.toast('2 menus pasted')).toContainText('1 key was left out: what it leads to is not in this IVR.')
})

test('a clipboard that holds something else says why nothing is pasted', async ({ page, rest, signIn }) => {
  await makeIvr(rest, 'canvas-bad', ['main_menu'], [])
  await signIn('supervisor')
  const { card, inspector, press, toast, shownNodes } = await openDesigner(page, 'canvas-bad')
  const prompt = inspector.getByLabel('What callers hear')
  const pasted = async (text: string) => {
    await card('main_menu').getByRole('heading').click()
    await prompt.fill(text)
    await prompt.press('Control+a')
    await press('Control+c', 'Escape')
    await expect(card('main_menu')).toBeFocused()
    await press('Control+v')
  }
  await pasted('Just some words.')
  await expect(toast('The clipboard holds no menus')).toBeVisible()
  await pasted('{"ominis":"menus","version":7}')
  await expect(toast('another version of this product (7)')).toBeVisible()
  await pasted(JSON.stringify({ ominis: 'menus', version: 1, ivr: 'x', menus: [{ menuId: 'a b' }] }))
  await expect(toast('menus[0].menuId may hold letters')).toBeVisible()
  expect(await shownNodes()).toEqual(['menu:main_menu'])
  // Within a field the keys are the field's own.
  await prompt.fill('')
  await prompt.press('Control+v')
  await expect(prompt).toHaveValue(/ominis/)
  expect(await shownNodes()).toEqual(['menu:main_menu'])
})
