import { expect, test } from './fixtures.ts'

test('the organisation is renamed, and its name shows at the top', async ({ page, signIn }) => {
  await signIn('admin')
  await page.goto('/settings')
  const name = page.getByRole('region', { name: 'Organisation' }).getByLabel('Name')
  const before = await name.inputValue()
  const save = page.getByRole('region', { name: 'Organisation' }).getByRole('button', { name: 'Save' })
  await name.fill('')
  await save.click()
  await expect(name).toHaveAccessibleDescription(/Give it a name/)
  await name.fill('Riverside Support')
  await save.click()
  await expect(page.getByRole('banner')).toContainText('Riverside Support')
  await name.fill(before)
  await save.click()
  await expect(page.getByRole('banner')).toContainText(before)
})

test('hosts are allowed one by one; what is no host is refused with the reason', async ({ page, signIn }) => {
  await signIn('admin')
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Allowed hosts' })
  const field = card.getByLabel('Add a host')
  await field.fill('https://not-a-host/path')
  await field.press('Enter')
  await expect(field).toHaveAccessibleDescription(/must be host or host:port/)
  await field.fill('CRM.example.internal:8443')
  await field.press('Enter')
  await expect(card.getByRole('listitem').filter({ hasText: 'crm.example.internal:8443' })).toBeVisible()
  await page.reload()
  await card.getByRole('button', { name: 'Remove crm.example.internal:8443' }).click()
  await expect(card.getByText('crm.example.internal:8443')).toHaveCount(0)
})

test('dial strings are allowed by how they begin; a wildcard is refused', async ({ page, signIn }) => {
  await signIn('admin')
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Allowed dial strings' })
  const field = card.getByLabel('Add a dial string')
  await field.fill('sofia/gateway/*/')
  await field.press('Enter')
  await expect(field).toHaveAccessibleDescription(/without wildcards/)
  await field.fill('sofia/gateway/carrier/')
  await field.press('Enter')
  await expect(card.getByRole('listitem').filter({ hasText: 'sofia/gateway/carrier/' })).toBeVisible()
  await page.reload()
  await card.getByRole('button', { name: 'Remove sofia/gateway/carrier/' }).click()
  await expect(card.getByText('None is named')).toBeVisible()
})

test('an API key is shown once, works, and stops working when it is revoked', async ({
  page,
  signIn,
  playwright,
  baseURL,
}) => {
  const name = `Browser test ${Date.now()}`
  await signIn('admin')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'New API key' }).click()
  const form = page.getByRole('dialog', { name: 'New API key' })
  await form.getByLabel('Name').fill(name)
  await form.getByRole('checkbox', { name: /Change IVRs/ }).uncheck()
  await form.getByRole('button', { name: 'Create key' }).click()
  const shown = page.getByRole('dialog', { name })
  await expect(shown.getByRole('alert')).toContainText('cannot be shown again')
  const key = (await shown.locator('code').textContent()) ?? ''
  await shown.getByRole('button', { name: 'Done' }).click()

  const program = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { 'X-API-Key': key },
  })
  expect((await program.get('/v1/ivrs')).status()).toBe(200)
  expect((await program.post('/v1/ivrs', { data: { name: 'refused' } })).status()).toBe(403)

  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).not.toContainText(key)
  await row.getByRole('button', { name: `Revoke ${name}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke key' }).click()
  await expect(row).toContainText('revoked')
  await expect.poll(async () => (await program.get('/v1/ivrs')).status()).toBe(401)
  await program.dispose()
})

test('a member is added, gets another role, and is removed', async ({ page, signIn, browser, baseURL }) => {
  const email = `member-${Date.now()}@example.com`
  await signIn('admin')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Add member' }).click()
  const form = page.getByRole('dialog', { name: 'Add member' })
  await form.getByLabel('Name').fill('Mia Member')
  await form.getByLabel('E-mail address').fill('admin@example.com')
  await form.getByLabel('Password').fill('a-long-password')
  await form.getByRole('button', { name: 'Add member' }).click()
  await expect(form.getByLabel('E-mail address')).toHaveAccessibleDescription(/Already has an account/)
  await form.getByLabel('E-mail address').fill(email)
  await form.getByRole('button', { name: 'Add member' }).click()
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row.getByRole('combobox', { name: 'Role of Mia Member' })).toContainText('Supervisor')

  await row.getByRole('combobox').click()
  await page.getByRole('option', { name: /Viewer/ }).click()
  await expect(page.getByText('Mia Member is now viewer')).toBeVisible()

  const theirs = await browser.newContext(baseURL ? { baseURL } : {})
  const theirPage = await theirs.newPage()
  await theirPage.goto('/sign-in')
  await theirPage.getByLabel('E-mail address').fill(email)
  await theirPage.getByLabel('Password').fill('a-long-password')
  await theirPage.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirPage.getByRole('link', { name: 'support-hotline' })).toBeVisible()

  await row.getByRole('button', { name: 'Remove Mia Member' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove member' }).click()
  await expect(row).toHaveCount(0)
  await expect
    .poll(
      async () => {
        // The page may leave by itself at the same moment.
        await theirPage.goto('/ivrs').catch(() => undefined)
        return theirPage.url()
      },
      { timeout: 20_000 },
    )
    .toContain('/sign-in')
  await theirs.close()
})

test('a supervisor reads the settings but is offered no change, and the server takes none', async ({
  page,
  signIn,
}) => {
  await signIn('supervisor')
  await page.goto('/settings')
  await expect(page.getByText('Your role may not manage API keys and members')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Allowed hosts' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Save|Add|New API key/ })).toHaveCount(0)
  const answer = await page.request.post('/api/trpc/settings.update', { data: { json: { name: 'Taken over' } } })
  expect(answer.status()).toBe(403)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings are accessible, and fit wide and narrow screens, ${colorScheme}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn('admin')
    await page.emulateMedia({ colorScheme })
    await page.goto('/settings')
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await expect(page.getByRole('table', { name: 'Members' })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible()
    }
    await page.getByRole('button', { name: 'New API key' }).click()
    await expect(page.getByRole('dialog', { name: 'New API key' })).toBeVisible()
    await expectAccessible()
  })
}
