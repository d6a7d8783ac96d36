import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

async function openAction(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions on ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('the list tells what each IVR is and does', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs')
  const row = rowOf(page, 'support-hotline')
  await expect(row).toContainText('Running')
  await expect(row).toContainText(/v\d+ live/)
  await expect(row).toContainText('nova')
  await expect(rowOf(page, 'riverside-clinic')).toBeVisible()
})

test('searching leaves what matches, and says when nothing does', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs')
  const search = page.getByRole('searchbox', { name: 'Search IVRs' })
  await search.fill('weather HOTLINE')
  await expect(rowOf(page, 'support-hotline')).toBeVisible()
  await expect(rowOf(page, 'riverside-clinic')).toHaveCount(0)
  await search.fill('no such thing')
  await expect(page.getByText('No IVR matches “no such thing”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(rowOf(page, 'riverside-clinic')).toBeVisible()
})

test('a new IVR is created, comes up while one looks, is edited and deleted', async ({ page, signIn, rest }) => {
  const name = 'list-created'
  await rest.delete(`/v1/ivrs/${name}`)
  await signIn('supervisor')
  await page.goto('/ivrs')
  await page.getByRole('button', { name: 'New IVR' }).click()
  const dialog = page.getByRole('dialog', { name: 'New IVR' })
  await expect(dialog.getByLabel('Name')).toBeFocused()

  await dialog.getByLabel('Name').fill('Not A Name')
  await dialog.getByRole('button', { name: 'Create IVR' }).click()
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/lower-case letters, digits/)
  await dialog.getByLabel('Name').fill('support-hotline')
  await dialog.getByRole('button', { name: 'Create IVR' }).click()
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/Is taken/)

  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Description').fill('Made in the browser')
  await dialog.getByLabel('OpenAI key').fill('sk-browser-test-0123456789')
  await dialog.getByRole('button', { name: 'Create IVR' }).click()
  await expect(page).toHaveURL(new RegExp(`/ivrs/${name}$`))

  await page.getByRole('link', { name: 'IVRs', exact: true }).first().click()
  const row = rowOf(page, name)
  await expect(row).toContainText('Not published')
  await expect(row).toContainText('Running', { timeout: 30_000 })

  await openAction(page, name, 'Edit')
  const edit = page.getByRole('dialog', { name: `Edit ${name}` })
  await expect(edit.getByLabel('OpenAI key')).toHaveValue('sk-…6789')
  await edit.getByRole('button', { name: 'Clear' }).click()
  await edit.getByLabel('Description').fill('Edited in the browser')
  await edit.getByRole('radio', { name: 'When I say so' }).click()
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('Edited in the browser')
  const { ivr } = await (await rest.get(`/v1/ivrs/${name}`)).json()
  expect(ivr).toMatchObject({ description: 'Edited in the browser', openai_api_key: null, publish_mode: 'manual' })

  await openAction(page, name, 'Delete')
  const confirm = page.getByRole('alertdialog', { name: `Delete ${name}?` })
  await expect(confirm).toContainText('0 menus')
  await confirm.getByRole('button', { name: 'Cancel' }).click()
  await expect(row).toBeVisible()
  await openAction(page, name, 'Delete')
  await confirm.getByRole('button', { name: 'Delete IVR' }).click()
  await expect(confirm).toHaveCount(0)
  await expect(row).toHaveCount(0)
  expect((await rest.get(`/v1/ivrs/${name}`)).status()).toBe(404)
})

test('an IVR that somebody else makes or deletes shows without a reload', async ({ page, signIn, rest }) => {
  const name = 'made-over-rest'
  await rest.delete(`/v1/ivrs/${name}`)
  await signIn('viewer')
  await page.goto('/ivrs')
  await expect(rowOf(page, 'support-hotline')).toBeVisible()
  expect((await rest.post('/v1/ivrs', { data: { name } })).status()).toBe(201)
  await expect(rowOf(page, name)).toBeVisible()
  expect((await rest.delete(`/v1/ivrs/${name}`)).status()).toBe(204)
  await expect(rowOf(page, name)).toHaveCount(0)
})

test('restarting says so', async ({ page, signIn, rest }) => {
  const name = 'list-restarted'
  await rest.delete(`/v1/ivrs/${name}`)
  await rest.post('/v1/ivrs', { data: { name } })
  await signIn('supervisor')
  await page.goto('/ivrs')
  await expect(rowOf(page, name)).toContainText('Running', { timeout: 30_000 })
  await openAction(page, name, 'Restart')
  await expect(page.getByText(`${name} restarts`)).toBeVisible()
  await rest.delete(`/v1/ivrs/${name}`)
})

test('a viewer is offered no change, and the server takes none', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs')
  await expect(rowOf(page, 'support-hotline')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New IVR' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Actions on/ })).toHaveCount(0)
  const answer = await page.request.post('/api/trpc/ivr.restart', { data: { json: { name: 'support-hotline' } } })
  expect(answer.status()).toBe(403)
})

test('when the server is away the page says so, and tries again when asked', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.route('**/api/trpc/**', (route) => route.abort())
  await page.goto('/ivrs')
  const trouble = page.getByRole('alert').filter({ hasText: 'The IVRs could not be loaded' })
  await expect(trouble).toBeVisible({ timeout: 20_000 })
  await page.unroute('**/api/trpc/**')
  await trouble.getByRole('button', { name: 'Try again' }).click()
  await expect(rowOf(page, 'support-hotline')).toBeVisible()
})

test('the search finds IVRs, menus and pages by keyboard alone', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sales_menu')
  const found = page.getByRole('option', { name: 'sales_menu in support-hotline' })
  await expect(found).toBeVisible()
  // Other IVRs of other tests may have one of that name, too.
  while ((await found.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ivrs\/support-hotline\?menu=sales_menu$/)
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('sales_menu')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('prompts')
  await page.getByRole('option', { name: 'Prompts' }).click()
  await expect(page).toHaveURL(/\/prompts$/)
})

test('the first Tab offers to skip to the content', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs')
  await expect(rowOf(page, 'support-hotline')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#content')).toBeFocused()
})

test('the theme is chosen and kept', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/ivrs')
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list is accessible, and fits wide and narrow screens, ${colorScheme}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn('supervisor')
    await page.emulateMedia({ colorScheme })
    await page.goto('/ivrs')
    for (const width of [360, 768, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      await expect(rowOf(page, 'support-hotline')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible()
    }
    await page.getByRole('button', { name: 'New IVR' }).click()
    await expect(page.getByRole('dialog', { name: 'New IVR' })).toBeVisible()
    await expectAccessible()
  })
}
