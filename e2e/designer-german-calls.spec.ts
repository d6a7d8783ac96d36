import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectGerman } from './in-german.ts'
import { buildTestDesk } from './test-desk.ts'

const ivr = 'german-calls'
const areas = ['designerTestCall', 'designerHeat', 'designerFind', 'designerExchange'] as const

const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

test.beforeEach(async ({ page, rest, signIn, speakGerman }) => {
  await buildTestDesk(rest, ivr)
  // Nobody may wait in vain for a key while the page is looked at.
  await rest.put(`/v1/ivrs/${ivr}/menus/day_menu`, { data: { timeout_seconds: 30 } })
  await signIn('supervisor')
  await speakGerman()
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`/ivrs/${ivr}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('a call that is muted and held, and the test that it becomes, are told in German', async ({
  page,
  rest,
  expectAccessible,
}) => {
  const toolbar = page.getByRole('toolbar', { name: 'Ablauf' })
  const phone = page.getByRole('group', { name: 'Telefon' })
  const step = (text: string) =>
    page.getByRole('list', { name: 'Schritte des Anrufs' }).getByRole('listitem').filter({ hasText: text })
  await toolbar.getByRole('button', { name: 'Testanruf' }).click()
  await page.getByRole('button', { name: /^Bedingungen/ }).click()
  await choose(page, 'Zeitpunkt des Anrufs', 'Anderer Zeitpunkt …')
  await page.getByLabel('Datum und Uhrzeit').fill('2026-11-23T10:00')
  await expect(page.getByRole('button', { name: /^Bedingungen/ })).toContainText('Mo., 23. Nov. 2026, 10:00')
  await expectGerman(page, areas)

  await phone.focus()
  await page.keyboard.press('Enter')
  await expect(step('day_menu spricht')).toBeVisible()
  await expect(step('Innerhalb der Öffnungszeiten')).toBeVisible()
  await page.keyboard.press('m')
  await expect(phone.getByRole('button', { name: 'Ton an' })).toBeVisible()
  await page.keyboard.press('h')
  await expect(phone.getByText('Gehalten')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fortsetzen' })).toHaveAttribute('aria-pressed', 'true')
  await expectGerman(page, areas)
  await expectAccessible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible()
  await page.emulateMedia({ colorScheme: 'light' })

  await phone.focus()
  await page.keyboard.press('h')
  await page.keyboard.press('2')
  await expect(step('delivery spricht')).toBeVisible()
  await page.keyboard.press('9')
  await expect(step('day_menu spricht')).toHaveCount(2)
  await page.keyboard.press('1')
  const summary = page.getByRole('region', { name: 'Zusammenfassung des Anrufs' })
  await expect(summary).toContainText('Weitergeleitet an queue-sales')
  await expectGerman(page, areas)

  await summary.getByRole('button', { name: 'Als Test speichern' }).click()
  const editor = page.getByRole('dialog', { name: 'Neuer Skripttest' })
  await expect(
    editor.getByRole('list', { name: 'Was aus jedem Schritt wird' }).getByText('Der Anrufer kommt zu delivery'),
  ).toBeVisible()
  await expectGerman(page, areas)
  await editor.getByLabel('Name').fill('Lieferung und zurück')
  await editor.getByRole('button', { name: 'Test speichern' }).click()
  await expect(toolbar.getByRole('button', { name: '1 Test bestanden' })).toBeVisible()
  await page.getByRole('radio', { name: 'Skripttests' }).click()
  const ran = page.waitForResponse((answer) => answer.url().includes('ivrTest.run'))
  await page.getByRole('button', { name: 'Alle ausführen' }).click()
  await ran
  await expect(page.getByText(/^1 Test in \d+ ms bestanden$/)).toBeVisible()

  await rest.put(`/v1/ivrs/${ivr}/menus/day_menu/options/2`, { data: { action_target: 'night_menu' } })
  await expect(toolbar.getByRole('button', { name: '1 von 1 Test gescheitert' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lieferung und zurück Der/ })).toContainText(
    'Der Anrufer kommt zu delivery. Stattdessen: Der Anrufer kommt zu night_menu',
  )
  await expectGerman(page, areas)
})

test('the heat, the search and the look at an import are told in German', async ({ page, rest }) => {
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click()
  const heat = page.getByRole('region', { name: 'Heatmap' })
  await expect(heat.getByRole('status')).toContainText('Noch ist nichts veröffentlicht.')
  expect((await rest.post(`/v1/ivrs/${ivr}/publish`, { data: {} })).ok()).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click()
  await expect(heat.getByRole('status')).toContainText(/^Keine Anrufe bei Version 1, \d+\. .* bis /)
  await heat.getByRole('radio', { name: 'Zeitraum' }).click()
  await expect(heat.getByLabel('Letzter Tag')).toBeVisible()
  await expectGerman(page, areas)
  await heat.getByRole('button', { name: 'Heatmap ausblenden' }).click()

  await page.locator('.designer-canvas').focus()
  await page.keyboard.press('Control+f')
  const search = page.getByRole('search', { name: 'In diesem Ablauf suchen' })
  await search.getByRole('textbox', { name: 'Suchen' }).fill('delivery')
  await expect(search.getByText(/^1 von \d+$/)).toBeVisible()
  await expectGerman(page, areas)
  await search.getByRole('textbox', { name: 'Suchen' }).fill('nirgendwo')
  await expect(search.getByText('Kein Treffer')).toBeVisible()
  await expectGerman(page, areas)
  await search.getByRole('button', { name: 'Suche schließen' }).click()

  const choose = (name: string, text: string) =>
    page
      .getByLabel('Zu importierende Datei')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const draft = await (await rest.get(`/v1/ivrs/${ivr}/draft`)).json()
  const late = { menu_id: 'late', prompt_text: 'Nobody is here.', options: [] }
  const menus = draft.menus.filter(({ menu_id }: { menu_id: string }) => menu_id !== 'delivery')
  await choose('herbst.json', JSON.stringify({ ...draft, menus: [...menus, late], canvas: {} }))
  const dialog = page.getByRole('dialog', { name: `In ${ivr} importieren` })
  await expect(
    dialog.getByText(/^1 Menü neu, 1 Menü entfernt\b.* Der Entwurf wird, was in der Datei steht/),
  ).toBeVisible()
  await expectGerman(page, areas)
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  await choose('kaputt.json', '{\n  "menus": [,]\n}')
  await expect(dialog.getByRole('listitem')).toHaveText('Zeile 2, Spalte 13 ist ab hier kein JSON')
  await expectGerman(page, areas)
})
