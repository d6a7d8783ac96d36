import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { newIvr, twoVersions } from './history-ivrs.ts'
import { expectGerman } from './in-german.ts'

test.use({ viewport: { width: 1280, height: 720 } })

test.beforeEach(async ({ signIn, speakGerman }) => {
  await signIn('supervisor')
  await speakGerman()
})

const title = (page: Page, menuId: string) =>
  page.locator(`.react-flow__node[data-id="menu:${menuId}"]`).first().getByRole('heading')
const prompt = (page: Page) => page.getByLabel('Was Anrufende hören', { exact: true })
const areas = ['designerInspector', 'designerHistory', 'versions', 'ivrs', 'refusals'] as const

test('the inspector, publishing, versions and their comparison are German', async ({
  page,
  rest,
  expectAccessible,
}) => {
  const ivr = 'german-inspector'
  await twoVersions(rest, ivr)
  const send = async (method: 'post' | 'put', path: string, data: object) =>
    expect((await rest[method](`/v1/ivrs/${ivr}${path}`, { data })).ok(), path).toBe(true)
  await send('put', '/menus/main_menu', { prompt_text: 'Third: press 2.' })
  await rest.delete(`/v1/ivrs/${ivr}/menus/main_menu/options/1`)
  await rest.delete(`/v1/ivrs/${ivr}/menus/sales_menu`)
  await send('post', '/menus', { menu_id: 'late', prompt_text: 'It is late. Press 1.' })
  const bye = { digit: '1', action_type: 'hangup', action_target: 'NORMAL_CLEARING' }
  await send('post', '/menus/late/options', bye)
  await send('post', '/menus/main_menu/options', { digit: '2', action_type: 'sub_menu', action_target: 'late' })
  const publish_at = new Date(Date.now() + 86_400_000).toISOString()
  await send('post', '/publish', { publish_at, note: 'Für morgen' })

  await page.goto(`/ivrs/${ivr}`)
  await expect(page.getByText('Wählen Sie ein Menü oder eine Taste')).toBeVisible()
  await expectGerman(page, areas)
  await title(page, 'main_menu').click()
  await expect(prompt(page)).toHaveValue('Third: press 2.')
  await expectGerman(page, areas)
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('-')
  await name.blur()
  await expect(name).toHaveAccessibleDescription(/muss mit einem Buchstaben oder einer Ziffer beginnen\./)
  await name.fill('late')
  await name.blur()
  await expect(name).toHaveAccessibleDescription(/Ein anderes Menü heißt schon so\./)
  await expect(page.getByRole('status', { name: 'Speichern' })).toHaveText(/^Nicht gespeichert: /)
  await name.fill('main_menu')
  await name.blur()
  await expect(page.getByRole('status', { name: 'Speichern' })).toHaveText('Gespeichert')
  await page.locator('button[name="exit.2"]').click()
  await expect(page.getByRole('heading', { name: 'Taste 2 in main_menu' })).toBeVisible()
  await expect(page.getByLabel('Was sie tut')).toHaveText('Zu einem Menü gehen')
  await expectGerman(page, areas)

  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `${ivr} veröffentlichen` })
  await expect(dialog.getByRole('list', { name: 'Wie viel sich unterscheidet' }).getByRole('listitem')).toHaveText([
    '1 Menü neu',
    '1 Menü geändert',
    '1 Menü entfernt',
  ])
  await expect(dialog.getByText('Taste 2', { exact: true })).toBeVisible()
  await dialog.getByRole('radio', { name: 'Zu einem späteren Zeitpunkt' }).click()
  await dialog.getByLabel('Veröffentlichen am').fill('2020-01-01T10:00')
  await dialog.getByRole('button', { name: 'Planen' }).click()
  await expect(dialog.getByText('Muss in der Zukunft liegen.')).toBeVisible()
  await expectGerman(page, areas)
  await dialog.getByRole('radio', { name: 'Auf der Zeichenfläche' }).click()
  await expect(dialog.locator('[data-node-mark="menu:late"]')).toHaveText('Neu')
  await expectGerman(page, areas)

  await page.goto(`/ivrs/${ivr}/versions`)
  await expect(page.getByRole('list', { name: 'Geplante Veröffentlichungen' })).toContainText('Für morgen')
  await expect(page.getByRole('table', { name: 'Veröffentlichte Versionen' }).getByRole('row')).toHaveCount(3)
  await expectGerman(page, areas)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible()
  await page.getByRole('button', { name: 'Aktionen für Version 1' }).click()
  await expectGerman(page, areas)
  await page.getByRole('menuitem', { name: 'Jetzt darauf zurücksetzen …' }).click()
  await expect(page.getByRole('dialog', { name: 'Auf Version 1 zurücksetzen?' })).toBeVisible()
  await expectGerman(page, areas)
  await expectAccessible()

  await page.goto(`/ivrs/${ivr}/versions/1?against=draft`)
  const comparison = page.getByRole('region', { name: 'Vergleich' })
  await expect(comparison.getByText('Version 1 → Der Entwurf')).toBeVisible()
  await expect(comparison.getByRole('list', { name: 'Änderungen' }).getByText('Was Anrufende hören')).toHaveCount(2)
  await expectGerman(page, areas)
  await expectAccessible()
  await comparison.getByRole('radio', { name: 'Auf der Zeichenfläche' }).click()
  await expect(comparison.locator('[data-node-mark="menu:sales_menu"]')).toHaveText('Entfernt')
  await expectGerman(page, areas)
  await expectAccessible()
})

test('the choice between two changes is German', async ({ page, rest, expectAccessible }) => {
  const ivr = 'german-merge'
  await newIvr(rest, ivr)
  await page.goto(`/ivrs/${ivr}`)
  await title(page, 'main_menu').click()
  await page.context().setOffline(true)
  await prompt(page).fill('Mine: press 1.')
  await prompt(page).blur()
  const saving = page.getByRole('status', { name: 'Speichern' })
  await expect(saving).toHaveText('Offline – 1 Änderung wartet')
  await rest.put(`/v1/ivrs/${ivr}/menus/main_menu`, { data: { prompt_text: 'Theirs: press 1.' } })
  await page.context().setOffline(false)

  const dialog = page.getByRole('dialog', { name: 'Sie haben beide dasselbe geändert' })
  const choice = dialog.getByRole('radiogroup', { name: 'main_menu: Was Anrufende hören' })
  await expect(choice.getByRole('radio')).toHaveText([/^Meine/, /Theirs: press 1\./])
  await expect(dialog.getByRole('button', { name: 'Noch 1 Entscheidung' })).toBeDisabled()
  await choice.getByRole('radio').first().click()
  await expectGerman(page, areas)
  await expectAccessible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Später entscheiden' }).click()
  await expect(saving).toHaveText(/^Nicht gespeichert: .+ hat dasselbe geändert$/)
  await saving.getByRole('button').click()
  await choice.getByRole('radio').first().click()
  await dialog.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(saving).toHaveText('Gespeichert')
})

test('several menus, another kind, a further language and deleting are German', async ({ page, rest }) => {
  const ivr = 'german-several'
  await newIvr(rest, ivr)
  await page.goto(`/ivrs/${ivr}`)
  await title(page, 'main_menu').click()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('heading', { name: '2 Menüs ausgewählt' })).toBeVisible()
  await expectGerman(page, areas)
  await page.keyboard.press('Delete')
  const toast = page.locator('[data-sonner-toast]').filter({ hasText: '2 Menüs wurden gelöscht' })
  await toast.getByRole('button', { name: 'Rückgängig' }).click()

  await title(page, 'sales_menu').click()
  await page.keyboard.press('Delete')
  const deleting = page.getByRole('alertdialog', { name: 'sales_menu löschen?' })
  await expect(deleting.getByRole('listitem')).toHaveText('1 in main_menu')
  await expectGerman(page, areas)
  await deleting.getByRole('button', { name: 'Abbrechen' }).click()

  await page.getByRole('combobox', { name: 'Art', exact: true }).click()
  await page.getByRole('option', { name: /^Verzweigung/ }).click()
  const change = page.getByRole('alertdialog', { name: 'Aus sales_menu eine Verzweigung machen?' })
  await expect(change.getByRole('button', { name: 'Ändern und diese löschen' })).toBeVisible()
  await expectGerman(page, areas)
  await change.getByRole('button', { name: 'Abbrechen' }).click()

  await page.getByRole('combobox', { name: 'Sprache hinzufügen' }).click()
  await page.getByRole('option', { name: /^Französisch/ }).click()
  const words = page.getByRole('dialog', { name: 'sales_menu auf Französisch' })
  await expect(words.getByRole('button', { name: 'Französisch entfernen' })).toBeVisible()
  await expectGerman(page, areas)
  await words.getByRole('button', { name: 'Fertig' }).click()
  await expect(page.getByText('Noch kein Text')).toBeVisible()
})
