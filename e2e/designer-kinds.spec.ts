import type { APIRequestContext, Page } from '@playwright/test'
import { card, importIvr, inspector, makeIvr } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

// Each is a long way through the page, and waits for real speech.
test.describe.configure({ timeout: 150_000 })

const phone = (page: Page) => page.getByRole('group', { name: 'Phone' })
const key = (page: Page, digit: string) => phone(page).getByRole('button', { name: digit, exact: true })
const step = (page: Page, text: string | RegExp) =>
  page.getByRole('list', { name: 'Steps of the call' }).getByRole('listitem').filter({ hasText: text })
const summary = (page: Page) => page.getByRole('region', { name: 'Summary of the call' })

const queue = (digit: string, target: string) => ({ digit, action_type: 'transfer_queue', action_target: target })
const goTo = (digit: string, target: string, config?: object) => ({
  digit,
  action_type: 'sub_menu',
  action_target: target,
  ...(config && { action_config: config }),
})

async function menuOf(rest: APIRequestContext, ivr: string, menuId: string) {
  const answer = await rest.get(`/v1/ivrs/${ivr}/menus/${menuId}`)
  return (await answer.json()) as {
    menu: Record<string, unknown>
    options: Record<string, unknown>[]
    override: unknown
  }
}

async function callDraft(page: Page): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: 'Test call' }).click()
  await phone(page)
    .getByRole('button', { name: /^Call( again)?$/ })
    .click()
}

test('a supervisor sets opening hours, and closes by hand at once', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  await importIvr(rest, 'kinds-hours', {
    menus: [{ menu_id: 'main_menu', prompt_text: 'Press 1 for sales.', options: [queue('1', 'queue-sales')] }],
  })
  await signIn('supervisor')
  await page.goto('/ivrs/kinds-hours')
  await expect(card(page, 'main_menu')).toBeVisible()
  await page.getByRole('toolbar', { name: 'Flow', exact: true }).getByRole('button', { name: 'Add menu' }).click()
  await expectAccessible()
  await page.getByRole('menuitem', { name: /Opening hours/ }).click()
  await expect(card(page, 'hours')).toBeVisible()

  const monday = page.getByLabel('Monday, opens')
  await monday.fill('0')
  await page.getByLabel('Monday, closes').fill('24')
  await page.getByLabel('Monday, closes').blur()
  await expect(monday).toHaveValue('00:00')
  await page.getByRole('button', { name: 'Copy Monday to other days' }).click()
  await page.getByRole('menuitem', { name: 'To every day' }).click()
  await expect(page.getByLabel('Sunday, closes')).toHaveValue('24:00')
  await expect(inspector(page).getByText('Now: open all week')).toBeVisible()
  await page.getByRole('button', { name: 'Add hours on Tuesday' }).click()
  await page.getByLabel('Tuesday, opens (2)').fill('late')
  await page.getByLabel('Tuesday, opens (2)').blur()
  await expect(inspector(page).getByText(/Tuesday: .*must be a time/i)).toBeVisible()
  await page.getByRole('button', { name: /Remove late.* on Tuesday/ }).click()
  await page.getByRole('combobox', { name: 'Time zone' }).click()
  await page.getByPlaceholder('Search time zones').fill('lond')
  await page.getByRole('option', { name: /London/ }).click()
  await expect
    .poll(async () => (await menuOf(rest, 'kinds-hours', 'hours')).menu)
    .toMatchObject({ config: { time_zone: 'Europe/London', weekly: { tue: [['00:00', '24:00']] } } })

  await page.getByRole('button', { name: /errors?/ }).click()
  await page
    .getByText(/exit|"open"/i)
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'Problems' }).getByRole('listitem').filter({ hasText: 'open' }).first().click()
  await expect(inspector(page).getByRole('button', { name: /^Open Choose what happens/ })).toBeFocused()
  await card(page, 'hours').getByRole('button', { name: /^Open/ }).click()
  await page.getByRole('menuitem', { name: 'Go to a menu' }).click()
  await page.getByRole('combobox', { name: 'Menu' }).click()
  await page.getByRole('option', { name: /main_menu/ }).click()
  await page.getByRole('button', { name: 'Add this choice' }).click()
  await card(page, 'hours')
    .getByRole('button', { name: /^Closed/ })
    .click()
  await page.getByRole('menuitem', { name: 'Hang up' }).click()
  await expect(inspector(page).getByRole('heading', { name: 'Closed in hours' })).toBeVisible()
  await card(page, 'hours').getByRole('heading').click()
  await page.getByRole('switch', { name: 'Calls begin here' }).click()
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()
  await expectAccessible()

  await callDraft(page)
  await expect(step(page, 'Within the opening hours')).toBeVisible()
  await expect(step(page, 'main_menu speaks')).toBeVisible()
  await expect(card(page, 'hours').locator('[data-chosen]')).toHaveText(/Open/)
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
  await expect(summary(page)).toBeVisible()

  await card(page, 'hours').getByRole('heading').click()
  await page.getByRole('radio', { name: 'Closed' }).click()
  await expect(inspector(page).getByText(/by supervisor@example.com/)).toBeVisible()
  await expect(card(page, 'hours').getByText('Closed by hand')).toBeVisible()
  await expect
    .poll(async () => (await menuOf(rest, 'kinds-hours', 'hours')).override)
    .toMatchObject({ state: 'closed', until: null })
  await callDraft(page)
  await expect(step(page, 'Outside the opening hours')).toContainText('A supervisor decided')
  await expect(summary(page)).toContainText('The IVR hung up')

  await page.goto('/ivrs/kinds-hours/details')
  const hours = page.getByRole('region', { name: 'Opening hours' })
  await expect(hours.getByText('Closed by hand')).toBeVisible()
  await hours.getByRole('button', { name: 'Until it is taken back' }).click()
  await page.getByRole('menuitem', { name: 'For an hour' }).click()
  await expect(hours.getByText(/Closed by hand until/)).toBeVisible()
  await expectAccessible()
  await hours.getByRole('radio', { name: 'By the hours' }).click()
  await expect(hours.getByText('Open all week')).toBeVisible()
  await expect.poll(async () => (await menuOf(rest, 'kinds-hours', 'hours')).override).toBeNull()
})

test('a number is collected, confirmed, said again and looked at', async ({ page, rest, signIn, expectAccessible }) => {
  await makeIvr(rest, 'kinds-collect', [], [])
  await signIn('supervisor')
  await page.goto('/ivrs/kinds-collect')
  await page.getByRole('toolbar', { name: 'Flow', exact: true }).getByRole('button', { name: 'Add menu' }).click()
  await page.getByRole('menuitem', { name: /Collect digits/ }).click()
  const prompt = page.getByLabel('What callers hear')
  await expect(prompt).toBeFocused()
  await prompt.fill('Please enter your account number.')
  await page.getByLabel('Variable', { exact: true }).fill('Account')
  await page.getByLabel('Variable', { exact: true }).blur()
  await expect(inspector(page).getByText(/lower-case letters/)).toBeVisible()
  await page.getByLabel('Variable', { exact: true }).fill('account')
  await page.getByLabel('At least').fill('4')
  await page.getByLabel('At most').fill('6')
  await page.getByLabel('At most').blur()
  await expect(card(page, 'collect').getByText('{account}')).toBeVisible()
  await expectAccessible()

  await card(page, 'collect')
    .getByRole('button', { name: /^Entered/ })
    .click()
  await page.getByRole('menuitem', { name: 'New message' }).click()
  await expect(card(page, 'message')).toBeVisible()
  await expect(prompt).toBeFocused()
  await prompt.fill('Thank you for ')
  await page.getByRole('button', { name: 'Variable', exact: true }).click()
  await page.getByRole('menuitem', { name: /account/ }).click()
  await expect(prompt).toHaveValue('Thank you for {account}')
  await expect(prompt).toBeFocused()
  await page.keyboard.type('.')
  await card(page, 'message').getByRole('button', { name: /^Then/ }).click()
  await page.getByRole('menuitem', { name: 'New branch' }).click()
  await page.getByRole('combobox', { name: 'Looks at' }).click()
  await page.getByRole('option', { name: /account/ }).click()
  await page.getByLabel('Name of case 1').fill('business')
  await page.getByRole('combobox', { name: 'Comparison of case 1' }).click()
  await page.getByRole('option', { name: 'begins with' }).click()
  await page.getByLabel('Value of case 1').fill('9')
  await page.getByLabel('Value of case 1').blur()
  await card(page, 'branch')
    .getByRole('button', { name: /^business/ })
    .click()
  await page.getByRole('menuitem', { name: 'Send to a queue' }).click()
  await page.getByLabel('Queue', { exact: true }).fill('queue-business')
  await page.getByRole('button', { name: 'Add this choice' }).click()
  await card(page, 'branch')
    .getByRole('button', { name: /^Otherwise/ })
    .click()
  await page.getByRole('menuitem', { name: 'Send to a queue' }).click()
  await page.getByLabel('Queue', { exact: true }).fill('queue-{account}')
  await page.getByRole('button', { name: 'Add this choice' }).click()
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()
  await expectAccessible()

  await card(page, 'branch').getByRole('heading').click()
  await page.getByLabel('Name of case 1').fill('companies')
  await page.getByLabel('Name of case 1').blur()
  await expect(card(page, 'branch').getByRole('button', { name: /^companies.*queue-business/ })).toBeVisible()
  await expect
    .poll(async () => (await menuOf(rest, 'kinds-collect', 'branch')).options.map(({ digit }) => digit))
    .toEqual(['companies', 'else'])

  await callDraft(page)
  await expect(step(page, 'collect speaks')).toBeVisible()
  for (const digit of ['1', '2']) await key(page, digit).click()
  await key(page, 'Hash').click()
  await expect(step(page, 'Caller presses 12, which is no choice here')).toBeVisible()
  for (const digit of ['1', '2', '3', '4']) await key(page, digit).click()
  await key(page, 'Hash').click()
  await expect(phone(page).getByText('You entered')).toBeVisible()
  await key(page, '1').click()
  await expect(step(page, 'Caller enters 1234')).toBeVisible()
  await expect(step(page, 'The IVR says')).toContainText('Thank you for 1 2 3 4.')
  await expect(step(page, 'No case applies')).toBeVisible()
  await expect(summary(page)).toContainText('queue-1234')
})

test('callers choose their language, and menus speak it from then on', async ({
  page,
  rest,
  signIn,
  expectAccessible,
}) => {
  const welcome = 'For English, press 1. Pour le français, appuyez sur le 2.'
  await importIvr(rest, 'kinds-language', {
    menus: [
      {
        menu_id: 'main_menu',
        prompt_text: welcome,
        language: 'en',
        options: [goTo('1', 'sales', { set: { language: 'en' } })],
      },
      { menu_id: 'sales', prompt_text: 'Press 1 for sales.', options: [queue('1', 'queue-sales')] },
    ],
  })
  await signIn('supervisor')
  await page.goto('/ivrs/kinds-language')
  await card(page, 'sales').getByRole('heading').click()
  await page.getByRole('combobox', { name: 'Add a language' }).click()
  await page.getByRole('option', { name: /French/ }).click()
  const dialog = page.getByRole('dialog', { name: 'sales in French' })
  await expect(dialog.getByText('Press 1 for sales.')).toBeVisible()
  const words = dialog.getByLabel('What callers hear')
  await expect(words).toBeFocused()
  await words.fill('Pour les ventes, appuyez sur le 1.')
  await dialog.getByRole('button', { name: 'Variable', exact: true }).first().click()
  await expect(page.getByRole('menuitem', { name: /caller_number/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(async () => (await menuOf(rest, 'kinds-language', 'sales')).menu.translations)
    .toEqual({ fr: { prompt_text: 'Pour les ventes, appuyez sur le 1.' } })

  await card(page, 'main_menu').getByRole('button', { name: 'Add a key to main_menu' }).click()
  await page.getByRole('menuitem', { name: 'Go to a menu' }).click()
  await page.getByRole('combobox', { name: 'Menu' }).click()
  await page.getByRole('option', { name: /sales/ }).click()
  await page.getByRole('combobox', { name: 'Switch the language to' }).click()
  await page.getByRole('option', { name: /French/ }).click()
  await page.getByRole('button', { name: 'Add this key' }).click()
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()
  await expectAccessible()

  await callDraft(page)
  await expect(step(page, 'main_menu speaks')).toBeVisible()
  await key(page, '2').click()
  await expect(step(page, 'sales speaks')).toContainText('Pour les ventes')
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
  await expect(summary(page)).toBeVisible()
  await phone(page).getByRole('button', { name: 'Call again' }).click()
  await expect(step(page, 'main_menu speaks')).toBeVisible()
  await key(page, '1').click()
  await expect(step(page, 'sales speaks')).toContainText('Press 1 for sales.')
  await phone(page).getByRole('button', { name: 'Hang up' }).click()
})

test('a menu becomes another kind only after saying what goes', async ({ page, rest, signIn, expectAccessible }) => {
  const options = ['1', 't'].map((digit) => queue(digit, 'queue-sales'))
  await importIvr(rest, 'kinds-change', { menus: [{ menu_id: 'main_menu', prompt_text: 'Press 1.', options }] })
  await signIn('supervisor')
  await page.goto('/ivrs/kinds-change')
  await card(page, 'main_menu').getByRole('heading').click()
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: /Collect digits/ }).click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('listitem')).toHaveText(['1'])
  await expectAccessible()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(card(page, 'main_menu').getByRole('button', { name: /^Key 1/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: /Collect digits/ }).click()
  await question.getByRole('button', { name: 'Change and delete these' }).click()
  await expect(card(page, 'main_menu').getByRole('button', { name: /^Entered/ })).toBeVisible()
  await expect
    .poll(() => menuOf(rest, 'kinds-change', 'main_menu'))
    .toMatchObject({ menu: { kind: 'collect', config: { variable: 'number' } }, options: [{ digit: 't' }] })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })
    test('menus of every kind have no accessibility violation', async ({ page, signIn, expectAccessible }) => {
      await signIn('supervisor')
      for (const menuId of ['nurse_hours', 'nurse_closed', 'prescription_number', 'prescription_kind']) {
        await page.goto(`/ivrs/riverside-clinic?menu=${menuId}`)
        await expect(inspector(page).getByRole('heading', { name: menuId })).toBeVisible()
        await expectAccessible()
      }
    })
  })
}
