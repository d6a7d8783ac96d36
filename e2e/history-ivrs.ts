import { type APIRequestContext, type Browser, expect, type Locator, type Page } from '@playwright/test'
import { emailOf, passwordOf, type Role } from './access.ts'
import { card, importIvr } from './designer-page.ts'

export const heading = (page: Page, menuId: string): Locator => card(page, menuId).getByRole('heading')

export const prompt = (page: Page): Locator => page.getByLabel('What callers hear', { exact: true })

export const saving = (page: Page): Locator => page.getByRole('status', { name: 'Saving' })

/** An IVR of two menus, published by hand; removed at the end of the test. */
export const newIvr = (rest: APIRequestContext, name: string) =>
  importIvr(rest, name, {
    menus: [
      {
        ...{ menu_id: 'main_menu', prompt_text: 'Press 1 for sales.' },
        options: [{ digit: '1', action_type: 'sub_menu', action_target: 'sales_menu' }],
      },
      {
        ...{ menu_id: 'sales_menu', prompt_text: 'This is sales. Press 1.' },
        options: [{ digit: '1', action_type: 'transfer_queue', action_target: 'queue-sales' }],
      },
    ],
  })

export const menuOf = async (rest: APIRequestContext, ivr: string, menuId: string) =>
  (await (await rest.get(`/v1/ivrs/${ivr}/menus/${menuId}`)).json()).menu as Record<string, unknown>

/** A browser of another person, with the IVR open. */
export async function openAs(browser: Browser, baseURL: string | undefined, role: Role, path: string): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: emailOf(role), password: passwordOf(role), json: 'true' }
  await page.request.post('/api/auth/callback/credentials', { form })
  await page.goto(path)
  return page
}

export async function type(page: Page, text: string): Promise<void> {
  await prompt(page).fill(text)
  await prompt(page).blur()
}

/** Says something else in the main menu and publishes it over REST, so that there are two versions. */
export async function twoVersions(rest: APIRequestContext, ivr: string): Promise<void> {
  await newIvr(rest, ivr)
  expect((await rest.post(`/v1/ivrs/${ivr}/publish`, { data: { note: 'First' } })).status()).toBe(201)
  await rest.put(`/v1/ivrs/${ivr}/menus/main_menu`, { data: { prompt_text: 'Second: press 1.' } })
  expect((await rest.post(`/v1/ivrs/${ivr}/publish`, { data: { note: 'Second' } })).status()).toBe(201)
}

export const versionsOf = async (rest: APIRequestContext, ivr: string) =>
  (await (await rest.get(`/v1/ivrs/${ivr}/versions`)).json()) as {
    versions: { version: number; note: string | null; rolled_back_to: number | null }[]
    published_version: number
  }
