import { card } from './designer-page.ts'
import { expect, test } from './fixtures.ts'
import { heading, menuOf, newIvr, openAs, prompt, saving, type } from './history-ivrs.ts'

// Each is a long way through the page, with several pages at once.
test.describe.configure({ timeout: 150_000 })

test('different menus edited at the same moment stay both', async ({ page, browser, baseURL, rest, signIn }) => {
  await newIvr(rest, 'history-both')
  await signIn('supervisor')
  await page.goto('/ivrs/history-both')
  const other = await openAs(browser, baseURL, 'admin', '/ivrs/history-both')
  await heading(page, 'main_menu').click()
  await heading(other, 'sales_menu').click()
  // Both are made on the same draft: the other one's arrives while this one is on its way.
  await page.context().setOffline(true)
  await type(page, 'Mine: press 1.')
  await expect(saving(page)).toHaveText('Offline – 1 change waits')
  await type(other, 'Theirs: press 1.')
  await expect(saving(other)).toHaveText('Saved')
  await page.context().setOffline(false)
  await expect(page.getByText(/^Merged with changes by .+: menu sales_menu$/)).toBeVisible()
  await expect(saving(page)).toHaveText('Saved')
  await expect(card(page, 'sales_menu').getByText('Theirs: press 1.')).toBeVisible()
  await expect(card(other, 'main_menu').getByText('Mine: press 1.')).toBeVisible()
  expect(await menuOf(rest, 'history-both', 'main_menu')).toMatchObject({ prompt_text: 'Mine: press 1.' })
  expect(await menuOf(rest, 'history-both', 'sales_menu')).toMatchObject({ prompt_text: 'Theirs: press 1.' })
  await other.context().close()
})

test('the same text edited by two is a choice, and nothing is lost until it is made', async ({
  page,
  browser,
  baseURL,
  rest,
  signIn,
  expectAccessible,
}) => {
  await newIvr(rest, 'history-same')
  await signIn('supervisor')
  await page.goto('/ivrs/history-same')
  const other = await openAs(browser, baseURL, 'admin', '/ivrs/history-same')
  await heading(page, 'main_menu').click()
  await heading(other, 'main_menu').click()
  await page.context().setOffline(true)
  await type(page, 'Mine: press 1.')
  await expect(saving(page)).toHaveText('Offline – 1 change waits')
  await type(other, 'Theirs: press 1.')
  await expect(saving(other)).toHaveText('Saved')
  await page.context().setOffline(false)

  const dialog = page.getByRole('dialog', { name: 'You both changed the same' })
  await expect(dialog).toBeVisible()
  const choice = dialog.getByRole('radiogroup', { name: 'main_menu: What callers hear' })
  await expect(choice.getByRole('radio')).toHaveText([/Mine: press 1\./, /Theirs: press 1\./])
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await expect(saving(page)).toHaveText(/^Not saved: .+ changed the same$/)
  await expect(prompt(page)).toHaveValue('Mine: press 1.')
  expect(await menuOf(rest, 'history-same', 'main_menu')).toMatchObject({ prompt_text: 'Theirs: press 1.' })

  // By keyboard from here: the way back to the choice, the arrow keys, and Save.
  await saving(page).getByRole('button').press('Enter')
  await choice.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight', { delay: 150 })
  await expect(choice.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('ArrowLeft', { delay: 150 })
  await expect(choice.getByRole('radio').first()).toBeChecked()
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(saving(page)).toHaveText('Saved')
  expect(await menuOf(rest, 'history-same', 'main_menu')).toMatchObject({ prompt_text: 'Mine: press 1.' })
  await expect(card(other, 'main_menu').getByText('Mine: press 1.')).toBeVisible()
  await other.context().close()
})

test('nothing typed is lost without a connection, across a reload and a closed tab', async ({
  page,
  context,
  rest,
  signIn,
}) => {
  await newIvr(rest, 'history-offline')
  await signIn('supervisor')
  await page.goto('/ivrs/history-offline')
  await heading(page, 'main_menu').click()
  await prompt(page).fill('Typed while')
  await context.setOffline(true)
  await type(page, 'Typed while offline.')
  await heading(page, 'sales_menu').click()
  await type(page, 'And this, too.')
  await expect(saving(page)).toHaveText('Offline – 2 changes wait')
  await context.setOffline(false)
  await expect(saving(page)).toHaveText('Saved')
  expect(await menuOf(rest, 'history-offline', 'main_menu')).toMatchObject({ prompt_text: 'Typed while offline.' })
  expect(await menuOf(rest, 'history-offline', 'sales_menu')).toMatchObject({ prompt_text: 'And this, too.' })

  // The server does not answer edits any more, and the page is loaded anew.
  await context.route(/menu\.update|draft\.patch/, (route) => route.abort())
  await heading(page, 'main_menu').click()
  await type(page, 'Typed before the reload.')
  await expect(saving(page)).toHaveText('Offline – 1 change waits')
  await page.reload()
  await expect(card(page, 'main_menu').getByText('Typed before the reload.')).toBeVisible()
  await expect(saving(page)).toHaveText('Offline – 1 change waits')
  await page.close({ runBeforeUnload: false })
  await context.unroute(/menu\.update|draft\.patch/)

  const next = await context.newPage()
  await next.goto('/ivrs/history-offline')
  await expect(saving(next)).toHaveText('Saved')
  await expect
    .poll(async () => (await menuOf(rest, 'history-offline', 'main_menu')).prompt_text)
    .toBe('Typed before the reload.')
  await expect(card(next, 'main_menu').getByText('Typed before the reload.')).toBeVisible()
})

test('who else is here is seen by name, where they are, and when they go', async ({
  page,
  browser,
  baseURL,
  rest,
  signIn,
  expectAccessible,
}) => {
  await newIvr(rest, 'history-here')
  await signIn('supervisor')
  await page.goto('/ivrs/history-here')
  const here = page.getByRole('list', { name: 'Also here' })
  await expect(card(page, 'main_menu')).toBeVisible()
  await expect(here).toBeHidden()
  const other = await openAs(browser, baseURL, 'viewer', '/ivrs/history-here')
  await expect(here.getByRole('button', { name: /is looking at this IVR$/ })).toBeVisible()
  await expect(other.getByRole('list', { name: 'Also here' })).toBeVisible()
  await heading(other, 'sales_menu').click()
  await expect(here.getByRole('button', { name: /is at sales_menu$/ })).toBeVisible()
  await expect(page.locator('[data-node-mark="menu:sales_menu"]')).toBeVisible()
  await expectAccessible()
  // A second page of the same person is no further person.
  const second = await other.context().newPage()
  await second.goto('/ivrs/history-here')
  await expect(second.getByRole('list', { name: 'Also here' }).getByRole('button')).toHaveCount(1)
  await expect(here.getByRole('button')).toHaveCount(1)
  await other.context().close()
  await expect(here).toBeHidden()
})
