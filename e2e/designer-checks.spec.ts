import type { Page } from '@playwright/test'
import { importIvr } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ timeout: 150_000 })

type Option = { digit: string; action_type: string; action_target: string }
type Menu = { menu_id: string; prompt_text: string; options: Option[]; max_retries?: number }

const to = (digit: string, menuId: string): Option => ({ digit, action_type: 'sub_menu', action_target: menuId })
const queue = (digit: string): Option => ({ digit, action_type: 'transfer_queue', action_target: 'queue-sales' })

/** Something of everything that the explorer finds. */
const troubled: Menu[] = [
  {
    menu_id: 'main_menu',
    prompt_text: 'Welcome. Press 1 for sales, press 2 for help, press 4 for bikes, or press 9 for more.',
    options: [to('1', 'sales'), to('2', 'help'), queue('3'), to('9', 'many')],
  },
  {
    menu_id: 'sales',
    prompt_text: 'Sales. Press 1 for a person, 2 for offers.',
    options: [queue('1'), to('2', 'offers')],
  },
  {
    menu_id: 'offers',
    prompt_text: 'Press 1 to hear the offers.',
    options: [to('1', 'offers'), to('t', 'offers'), to('i', 'offers')],
  },
  {
    menu_id: 'help',
    prompt_text: 'Help. Press 1 for a person, 2 for tips, or 9 to go back.',
    options: [queue('1'), to('2', 'deep_1'), to('9', 'main_menu'), to('t', 'help')],
  },
  {
    menu_id: 'many',
    prompt_text: `Press 1, 2, 3, 4, 5 or 6 for a person. ${'Please listen to all of this before you choose. '.repeat(10)}`,
    options: [...'123456'].map(queue),
    max_retries: 1,
  },
  ...[1, 2, 3, 4, 5].map(
    (at): Menu => ({
      menu_id: `deep_${at}`,
      prompt_text: 'Press 1 for more, or 2 for a person.',
      options: [at < 5 ? to('1', `deep_${at + 1}`) : queue('1'), queue('2')],
    }),
  ),
  { menu_id: 'attic', prompt_text: 'Press 1 for a person.', options: [queue('1')] },
]

const panel = (page: Page) => page.getByRole('region', { name: 'Problems', exact: true })
const problem = (page: Page, text: string | RegExp) => panel(page).getByRole('listitem').filter({ hasText: text })
const entry = (page: Page, text: string | RegExp) => problem(page, text).getByRole('button').first()

async function openProblems(page: Page, ivr: string): Promise<void> {
  await page.goto(`/ivrs/${ivr}`)
  await page
    .getByRole('button', { name: /errors?|warnings?|No problems/ })
    .first()
    .click()
}

test('a supervisor sees where callers get stuck, how they come there, and puts it right by keyboard', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await importIvr(rest, 'checks-troubled', { menus: troubled })
  await signIn('supervisor')
  await openProblems(page, 'checks-troubled')

  await test.step('each problem is listed, with the keys that lead to it', async () => {
    const errors = panel(page).getByRole('list', { name: 'Errors' })
    await expect(errors.getByRole('listitem')).toHaveCount(1)
    await expect(errors).toContainText('Whatever callers do in menu "offers"')
    await expect(errors).toContainText('Callers come here by Key 1, then Key 2.')
    for (const text of [
      'tells callers to press 4',
      'never mentions key 3',
      'No path leads to menu "attic"',
      'A caller who presses nothing in menu "help"',
      'Key 9 leads on in menu "main_menu" and goes back in menu "help"',
      'Callers answer 5 menus before they come to menu "deep_4"',
      'Menu "many" has 6 choices',
      'Menu "many" speaks for about',
      'Menu "many" says its prompt once',
    ]) {
      await expect(problem(page, text), text).toHaveCount(1)
    }
    await expect(problem(page, 'deep_4')).toContainText('Callers come here by Key 2, then Key 2, then Key 1')
    await expectAccessible()
  })

  await test.step('they can be narrowed down', async () => {
    await panel(page)
      .getByRole('radio', { name: /^Errors/ })
      .click()
    await expect(panel(page).getByRole('listitem')).toHaveCount(1)
    await panel(page).getByRole('radio', { name: /^All/ }).click()
    await panel(page).getByLabel('Find problems').fill('many choices')
    await expect(panel(page).getByRole('listitem')).toHaveCount(1)
    await panel(page).getByLabel('Find problems').fill('zebra')
    await expect(panel(page)).toContainText('None of these')
    await panel(page).getByLabel('Find problems').fill('')
  })

  await test.step('an error stops publishing', async () => {
    await expect(page.getByRole('button', { name: /^Publish/ })).toHaveAttribute('aria-disabled', 'true')
    const refused = await rest.post('/v1/ivrs/checks-troubled/publish')
    expect(refused.status()).toBe(409)
    expect((await refused.json()).detail).toContain('Whatever callers do in menu "offers"')
  })

  await test.step('arrows go from problem to problem; right and Enter carry out what helps; Ctrl+Z takes it back', async () => {
    await entry(page, 'Whatever callers do').focus()
    await page.keyboard.press('ArrowDown')
    await expect(panel(page).getByRole('list', { name: 'Warnings' }).getByRole('button').first()).toBeFocused()
    await page.keyboard.press('Home')
    await expect(entry(page, 'Whatever callers do')).toBeFocused()
    await expect(page.locator('[data-visited]')).toHaveCount(3)
    await page.keyboard.press('ArrowRight')
    await expect(
      problem(page, 'Whatever callers do').getByRole('button', { name: 'Add a way back (key 9)' }),
    ).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(problem(page, 'Whatever callers do')).toHaveCount(0)
    const menu = await (await rest.get('/v1/ivrs/checks-troubled/menus/offers')).json()
    expect(menu.menu.prompt_text).toBe('Press 1 to hear the offers. Press 9 for the main menu.')

    // The next problem has the focus, from where undoing works.
    await expect(panel(page).locator('[data-entry-main]').first()).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(problem(page, 'Whatever callers do')).toHaveCount(1)
    await page.keyboard.press('Control+y')
    await expect(problem(page, 'Whatever callers do')).toHaveCount(0)
  })

  await test.step('a key that is promised is added by choosing what it does', async () => {
    await problem(page, 'tells callers to press 4').getByRole('button', { name: 'Add key 4' }).click()
    await page.getByRole('menuitem', { name: /Hang up/ }).click()
    // The new key is shown first, once it is stored.
    await expect(page.getByRole('region', { name: 'Inspector', exact: true })).toBeVisible()
    await page
      .getByRole('button', { name: /warnings/ })
      .first()
      .click()
    await expect(problem(page, 'tells callers to press 4')).toHaveCount(0)
  })

  await test.step('a key is mentioned, an unreachable menu deleted', async () => {
    await problem(page, 'never mentions key 3').getByRole('button', { name: 'Mention key 3 in the prompt' }).click()
    await expect(problem(page, 'never mentions key 3')).toHaveCount(0)
    await problem(page, 'No path leads').getByRole('button', { name: 'Delete attic' }).click()
    await expect(problem(page, 'No path leads')).toHaveCount(0)
    expect((await rest.get('/v1/ivrs/checks-troubled/menus/attic')).status()).toBe(404)
  })

  await test.step('Enter goes to the place', async () => {
    await entry(page, 'Menu "many" says its prompt once').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: /^Menu many,/ })).toBeInViewport()
    await expect(page.locator('[name="maxRetries"]')).toBeFocused()
    await expectAccessible()
  })

  await test.step('warnings do not stop publishing', async () => {
    await expect(page.getByRole('button', { name: /^\d+ warnings/ })).toBeVisible()
    expect((await rest.post('/v1/ivrs/checks-troubled/publish')).status()).toBe(201)
  })
})

test('who may only look sees the problems, and nothing that would change the draft', async ({ page, rest, signIn }) => {
  await importIvr(rest, 'checks-viewed', { menus: troubled.slice(0, 1) })
  await signIn('viewer')
  await openProblems(page, 'checks-viewed')
  await expect(problem(page, 'tells callers to press 4')).toHaveCount(1)
  await expect(panel(page).getByRole('button', { name: 'Add key 4' })).toHaveCount(0)
})
