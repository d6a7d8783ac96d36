import { card } from './designer-page.ts'
import { expect, test } from './fixtures.ts'
import { saving, twoVersions, versionsOf } from './history-ivrs.ts'
import { dial } from './rest-calls.ts'
import { expectLive } from './rest-ivrs.ts'

// Each is a long way through the page, with several pages at once.
test.describe.configure({ timeout: 150_000 })

test('before publishing one sees what changes, as text and on the canvas, and can wait until later', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await twoVersions(rest, 'history-diff')
  await rest.put('/v1/ivrs/history-diff/menus/main_menu', { data: { prompt_text: 'Third: press 2.' } })
  await rest.delete('/v1/ivrs/history-diff/menus/main_menu/options/1')
  await rest.delete('/v1/ivrs/history-diff/menus/sales_menu')
  await rest.post('/v1/ivrs/history-diff/menus', { data: { menu_id: 'late', prompt_text: 'It is late. Press 1.' } })
  const bye = { digit: '1', action_type: 'hangup', action_target: 'NORMAL_CLEARING' }
  await rest.post('/v1/ivrs/history-diff/menus/late/options', { data: bye })
  const late = { digit: '2', action_type: 'sub_menu', action_target: 'late' }
  await rest.post('/v1/ivrs/history-diff/menus/main_menu/options', { data: late })
  await signIn('supervisor')
  await page.goto('/ivrs/history-diff')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish history-diff' })
  await expect(dialog.getByRole('list', { name: 'How much differs' }).getByRole('listitem')).toHaveText([
    '1 menu added',
    '1 menu changed',
    '1 menu removed',
  ])
  const changed = dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem').filter({ hasText: 'main_menu' })
  await expect(changed.locator('del').first()).toContainText('Second: press 1.')
  await expect(changed.locator('ins').first()).toContainText('Third: press 2.')
  await expectAccessible()
  await dialog.getByRole('radio', { name: 'On the canvas' }).click()
  const mark = (nodeId: string) => dialog.locator(`[data-node-mark="${nodeId}"]`)
  await expect(mark('menu:main_menu')).toHaveText('Changed')
  await expect(mark('menu:late')).toHaveText('Added')
  await expect(mark('menu:sales_menu')).toHaveText('Removed')
  await expectAccessible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible()
  await page.emulateMedia({ colorScheme: 'light' })

  await dialog.getByLabel('What changed').fill('For Monday')
  await dialog.getByRole('radio', { name: 'At a later time' }).click()
  await expect(dialog.getByText(/In your time zone, .+\. What the draft says now/)).toBeVisible()
  await dialog.getByLabel('Publish at').fill('2020-01-01T10:00')
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByText('Must be in the future')).toBeVisible()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('Publish at').fill(`${tomorrow}T10:00`)
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('link', { name: 'Versions' }).click()
  const scheduled = page.getByRole('list', { name: 'Scheduled publications' })
  await expect(scheduled.getByRole('listitem')).toContainText(['For Monday'])
  await expectAccessible()
  await scheduled.getByRole('button', { name: 'Cancel' }).click()
  await expect(scheduled).toBeHidden()
  expect((await versionsOf(rest, 'history-diff')).published_version).toBe(2)
})

test('what is scheduled is published by itself when its time comes', async ({ rest }) => {
  await twoVersions(rest, 'history-later')
  await rest.put('/v1/ivrs/history-later/menus/main_menu', { data: { prompt_text: 'Third: press 1.' } })
  const publish_at = new Date(Date.now() + 2_000).toISOString()
  const made = await rest.post('/v1/ivrs/history-later/publish', { data: { publish_at, note: 'By itself' } })
  expect(made.status()).toBe(202)
  await expect
    .poll(async () => (await versionsOf(rest, 'history-later')).versions[0])
    .toMatchObject({ version: 3, note: 'By itself' })
})

test('versions are viewed and compared, restored with an undo, and rolled back to for the next caller', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  const ivr = 'history-back'
  await twoVersions(rest, ivr)
  await signIn('supervisor')
  await page.goto(`/ivrs/${ivr}/versions`)
  await page.getByRole('link', { name: 'v1', exact: true }).click()
  await expect(card(page, 'main_menu').getByText('Press 1 for sales.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('combobox', { name: 'Compare with' }).click()
  await page.getByRole('option', { name: 'v2 · Second' }).click()
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByText('From Version 1 to Version 2')).toBeVisible()
  await expect(comparison.locator('del')).toContainText('Press 1 for sales.')
  await expect(comparison.locator('ins')).toContainText('Second: press 1.')
  await expectAccessible()

  const actions = page.getByRole('button', { name: 'What to do with version 1' })
  await actions.press('Enter')
  await page.getByRole('menuitem', { name: 'Restore into the draft' }).click()
  await expect(page).toHaveURL(new RegExp(`/ivrs/${ivr}$`))
  await expect(card(page, 'main_menu').getByText('Press 1 for sales.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByLabel('What changed')).toHaveValue('Restored v1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(card(page, 'main_menu').getByText('Second: press 1.')).toBeVisible()
  await expect(saving(page)).toHaveText('Saved')

  await page.getByRole('link', { name: 'Versions' }).click()
  await actions.click()
  await page.getByRole('menuitem', { name: 'Roll back to it now…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Roll back to version 1?' })
  await expectAccessible()
  await dialog.getByLabel('Why').fill('Second was wrong')
  await dialog.getByRole('button', { name: 'Roll back' }).click()
  await expect(page.getByRole('row', { name: /v3.*Rolled back to v1.*Second was wrong/ })).toBeVisible()
  expect((await versionsOf(rest, ivr)).versions[0]).toMatchObject({ version: 3, rolled_back_to: 1 })
  await expectLive(rest, ivr)
  const call = await dial(rest, ivr)
  expect(call).toMatchObject({ flow_version: 3, said: [{ text: 'Press 1 for sales.' }] })
  await rest.delete(`/v1/test-calls/${call.id}`)
})
