import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'en-GB' })

const choose = async (page: Page, account: RegExp, language: string) => {
  await page.getByRole('button', { name: account }).click()
  await page.getByRole('menuitemradio', { name: language }).click()
}

/** Words of the English texts that German has in no place of these pages. */
const english =
  /\b(the|and|with|calls?|search|edit|settings|loading|published|changed|recordings|prompts|menus|members|callers?)\b/i

/** What a person reads or hears read on the page, without the names that people gave and what IVRs say. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const names = new Set<string>()
    const own = 'code, time, [title], audio, pre, .font-mono, [data-message], ol[aria-label]'
    for (const element of document.querySelectorAll<HTMLElement>('h1, h2, h3, nav a, button, label, th, dt, legend')) {
      if (element.closest(own)) continue
      names.add((element.getAttribute('aria-label') ?? element.innerText).replace(/“[^”]*”/g, '').trim())
    }
    for (const input of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) names.add(input.placeholder)
    return [...names].filter(Boolean)
  })

const pages: [path: string, heading: string][] = [
  ['/ivrs', 'IVRs'],
  ['/ivrs/riverside-clinic/details', 'riverside-clinic'],
  ['/ivrs/riverside-clinic/prompts', 'riverside-clinic'],
  ['/calls', 'Anrufe'],
  ['/voicemail', 'Voicemail'],
  ['/prompts', 'Ansagen'],
  ['/recordings', 'Aufnahmen'],
  ['/settings', 'Einstellungen'],
]

test('the language is chosen, is kept over a reload, and goes back', async ({ page, signIn }) => {
  await signIn('admin')
  await page.goto('/ivrs')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'New IVR' })).toBeVisible()

  await choose(page, /^Account of/, 'Deutsch')
  await expect(page.getByRole('button', { name: 'Neue IVR' })).toBeVisible()
  await expect(html).toHaveAttribute('lang', 'de')
  const nav = page.getByRole('navigation', { name: 'Hauptnavigation' })
  for (const name of ['IVRs', 'Anrufe', 'Voicemail', 'Ansagen', 'Aufnahmen', 'Einstellungen']) {
    await expect(nav.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('button', { name: 'Neue IVR' })).toBeVisible()
  await nav.getByRole('link', { name: 'Einstellungen' }).click()
  await expect(page.getByRole('heading', { name: 'Einstellungen', level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(/^Einstellungen/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('ansa')
  await expect(page.getByRole('option', { name: 'Ansagen' })).toBeVisible()
  await page.keyboard.press('Escape')

  await choose(page, /^Konto von/, 'English')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(html).toHaveAttribute('lang', 'en')
})

test('by keyboard: the account menu opens, and arrows lead to the other language', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/ivrs')
  await page.getByRole('button', { name: /^Account of/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'English' })).toBeChecked()
  const german = page.getByRole('menuitemradio', { name: 'Deutsch' })
  // Where the focus begins depends on whether the menu took the last key for a click; arrows go on from there.
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(german).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-DE' })

  test('is greeted in it, told what is wrong in it, and may choose otherwise', async ({ page, expectAccessible }) => {
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveAccessibleDescription(/Geben Sie Ihre E-Mail-Adresse ein/)
    await expectAccessible()
  })

  for (const [path, heading] of pages) {
    test(`has no English left on ${path}, accessible, at 1280 and at 390`, async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn('admin')
      await page.setViewportSize({ width: 1280, height: 720 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
      await expect(page.getByRole('status', { name: /^Wird geladen/ })).toHaveCount(0)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      expect((await wordsOf(page)).filter((words) => english.test(words))).toEqual([])
      await expectAccessible()
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(overflow).toBe(0)
      }
    })
  }

  test('a template is chosen and an IVR made of it in German', async ({ page, signIn, rest }) => {
    await rest.delete('/v1/ivrs/aus-vorlage')
    await signIn('supervisor')
    await page.goto('/ivrs')
    await page.getByRole('button', { name: 'Neue IVR' }).click()
    const dialog = page.getByRole('dialog', { name: 'Neue IVR' })
    await dialog.getByLabel('Name').fill('aus-vorlage')
    await dialog.getByRole('radio', { name: /^Arztpraxis/ }).click()
    await expect(dialog.getByText('Zu ändern, bevor Anrufende es hören')).toBeVisible()
    await dialog.getByRole('button', { name: 'IVR anlegen' }).click()
    await expect(page).toHaveURL(/\/ivrs\/aus-vorlage$/)
    await page.goto('/ivrs/aus-vorlage/details')
    await expect(page.getByText(/^(Offen|Geschlossen|Feiertag)/).first()).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Nach Plan' })).toBeChecked()
    await rest.delete('/v1/ivrs/aus-vorlage')
  })
})
