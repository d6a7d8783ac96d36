import { card, inspector, makeIvr } from './designer-page.ts'
import { expect, test } from './fixtures.ts'
import { heading, menuOf, prompt, saving } from './history-ivrs.ts'

// Each is a long way through the page.
test.describe.configure({ timeout: 150_000 })

test('nothing typed is lost when the server cannot be reached, or somebody else was faster', async ({
  page,
  rest,
  signIn,
}) => {
  await makeIvr(rest, 'designer-lost', ['main_menu'], [])
  await signIn('supervisor')
  await page.goto('/ivrs/designer-lost')
  await heading(page, 'main_menu').click()

  await page.route(/menu\.update/, (route) => route.abort())
  await prompt(page).fill('Press 1 for sales.')
  await prompt(page).blur()
  await expect(saving(page)).toHaveText('Offline – 1 change waits')
  await expect(prompt(page)).toHaveValue('Press 1 for sales.')
  await page.unroute(/menu\.update/)
  await expect(inspector(page).getByText('Saved', { exact: true })).toBeVisible()

  await page.route(/menu\.update/, async (route) => {
    await rest.put('/v1/ivrs/designer-lost/menus/main_menu', { data: { timeout_seconds: 9 } })
    await route.continue()
  })
  await prompt(page).fill('Press 1 for sales, please.')
  await prompt(page).blur()
  await expect(page.getByText('Merged with changes by')).toBeVisible()
  await page.unroute(/menu\.update/)
  await expect
    .poll(() => menuOf(rest, 'designer-lost', 'main_menu'))
    .toMatchObject({ prompt_text: 'Press 1 for sales, please.', timeout_seconds: 9 })
})

test('what was typed is still there after signing in again, and after a look elsewhere', async ({
  page,
  rest,
  signIn,
}) => {
  await makeIvr(rest, 'designer-kept', ['main_menu', 'late'], [])
  await signIn('supervisor')
  await page.goto('/ivrs/designer-kept')
  await heading(page, 'main_menu').click()
  await prompt(page).fill('Typed before the session ended.')
  await page.context().clearCookies()
  await prompt(page).blur()
  await expect(page).toHaveURL(/sign-in/)
  await signIn('supervisor')
  await page.goto('/ivrs/designer-kept')
  await expect(prompt(page)).toHaveValue('Typed before the session ended.')
  await expect(saving(page)).toHaveText('Saved')
  const menu = await menuOf(rest, 'designer-kept', 'main_menu')
  expect(menu.prompt_text).toBe('Typed before the session ended.')

  await card(page, 'late').getByRole('button', { name: 'Add a key to late' }).click()
  await page.getByRole('menuitem', { name: 'Take a message' }).click()
  await page.getByLabel('Mailbox').fill('1001')
  await heading(page, 'main_menu').click()
  await card(page, 'late').getByRole('button', { name: 'Add a key to late' }).click()
  await page.getByRole('menuitem', { name: 'Take a message' }).click()
  await expect(page.getByLabel('Mailbox')).toHaveValue('1001')
  await page.getByLabel('Mailbox').press('Enter')
  await expect(page.getByRole('group', { name: 'Key 1 of late: voicemail 1001' })).toBeVisible()
  await expect(card(page, 'late').getByRole('button', { name: 'Add a key to late' })).toBeFocused()
})
