import { emailOf, passwordOf } from './access.ts'
import { expect, test } from './fixtures.ts'

test('whoever is not signed in is asked to, and then sees the page that was asked for', async ({ page }) => {
  await page.goto('/ivrs/support-hotline/versions')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  await page.getByLabel('E-mail address').fill(emailOf('supervisor'))
  await page.getByLabel('Password').fill(passwordOf('supervisor'))
  await page.getByLabel('Password').press('Enter')
  await expect(page).toHaveURL(/\/ivrs\/support-hotline\/versions$/)
  await expect(page.getByRole('heading', { name: 'Published versions' })).toBeVisible()
})

test('a wrong password is said to be wrong, and the address stays to be tried again', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill('nobody@example.com')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('form').getByRole('alert')).toHaveText(/address or the password is wrong/)
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.com')
  await expect(page.getByLabel('Password')).toBeFocused()
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('what is missing is named at its field', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription('Enter your e-mail address.')
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Enter your password.')
})

test('signing in never leads to another site', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=%2F%2Felsewhere.example%2F')
  await page.getByLabel('E-mail address').fill(emailOf('viewer'))
  await page.getByLabel('Password').fill(passwordOf('viewer'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL((url) => url.pathname === '/ivrs')
})

test('signing out closes the pages', async ({ page, signIn }) => {
  await signIn('supervisor')
  await page.goto('/sign-in')
  await expect(page).toHaveURL(/\/ivrs$/)
  await page.getByRole('button', { name: /Account of/ }).click()
  await expect(page.getByText('Role: supervisor')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fsettings$/)
})

test('a session that has ended leads to the sign-in page at the next request', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs')
  await expect(page.getByRole('link', { name: 'support-hotline' })).toBeVisible()
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'support-hotline' }).click()
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
})

test('the password never gets into the address, even before the page has loaded its code', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(emailOf('viewer'))
  await page.getByLabel('Password').fill('secret-in-the-address')
  await page.getByLabel('Password').press('Enter')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(page.url()).not.toContain('secret')
  await context.close()
})

test('words in the address are not shown as if we had said them', async ({ page }) => {
  await page.goto('/sign-in?error=Call%20+1%20555%200100%20to%20unlock%20your%20account')
  await expect(page.getByText('Signing in did not work.')).toBeVisible()
  await expect(page.getByText('unlock')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sign-in page is accessible, ${colorScheme}`, async ({ page, expectAccessible }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/sign-in')
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
    await expectAccessible()
  })
}
