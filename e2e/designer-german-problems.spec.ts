import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const ivr = 'german-problems'

/** A prompt that promises a key, a key that it does not mention, a menu that nobody comes to, and one that says nothing. */
async function troubledIvr(rest: APIRequestContext): Promise<void> {
  await rest.delete(`/v1/ivrs/${ivr}`)
  const post = async (path: string, data: object) =>
    expect((await rest.post(`/v1/ivrs${path}`, { data })).status(), path).toBe(201)
  await post('', { name: ivr, publish_mode: 'manual', default_language: 'de' })
  await post(`/${ivr}/menus`, {
    menu_id: 'haupt',
    prompt_text: 'Guten Tag. Drücken Sie die 1 für den Verkauf. Drücken Sie die 4 für mehr.',
  })
  await post(`/${ivr}/menus`, { menu_id: 'lager', prompt_text: 'Drücken Sie die 1.' })
  const sales = { action_type: 'transfer_queue', action_target: 'queue-sales' }
  await post(`/${ivr}/menus/haupt/options`, { digit: '1', ...sales })
  await post(`/${ivr}/menus/haupt/options`, { digit: '2', ...sales, description: 'den Einkauf' })
  await post(`/${ivr}/menus/lager/options`, { digit: '1', action_type: 'sub_menu', action_target: 'keller' })
}

const panel = (page: Page) => page.getByRole('region', { name: 'Probleme', exact: true })
const problem = (page: Page, text: string) => panel(page).getByRole('listitem').filter({ hasText: text })

test('what is wrong with a draft is told in German, and put right', async ({
  page,
  rest,
  signIn,
  speakGerman,
  expectAccessible,
}) => {
  await troubledIvr(rest)
  await signIn('supervisor')
  await speakGerman()
  await page.goto(`/ivrs/${ivr}`)

  await test.step('in the panel, with its fixes', async () => {
    await page
      .getByRole('button', { name: /1 Fehler/ })
      .first()
      .click()
    await expect(panel(page).getByRole('list', { name: 'Fehler' })).toContainText(
      'Taste 1 im Menü „lager“ führt zum Menü „keller“, das es nicht gibt. Legen Sie es an, oder wählen Sie ein anderes.',
    )
    const warnings = panel(page).getByRole('list', { name: 'Warnungen' })
    for (const text of [
      'Die Ansage des Menüs „haupt“ bittet Anrufende, 4 zu drücken, aber dafür hat das Menü keine Option.',
      'Die Ansage des Menüs „haupt“ nennt die Taste 2 nicht. Anrufende werden nichts von ihr wissen.',
      'Kein Weg führt zum Menü „lager“. Führen Sie eine Option dorthin, oder löschen Sie es.',
    ]) {
      await expect(warnings).toContainText(text)
    }
    await expect(problem(page, 'nennt die Taste 2 nicht')).toContainText('Anrufende kommen hierher über: Taste 2.')
    await expectAccessible()
  })

  await test.step('on the card', async () => {
    const card = page.locator('.react-flow__node[data-id="menu:lager"]')
    await expect(card.getByRole('img', { name: 'Kein Weg führt zum Menü „lager“' })).toBeVisible()
  })

  await test.step('a fix works, and says what it did', async () => {
    await panel(page).getByLabel('Probleme suchen').fill('taste 2')
    await expect(panel(page).getByRole('listitem')).toHaveCount(1)
    await panel(page).getByRole('button', { name: 'Taste 2 in der Ansage nennen' }).click()
    await expect(page.getByText('Erledigt: Taste 2 in der Ansage nennen')).toBeVisible()
    await expect(panel(page)).toContainText('Kein Problem passt zur Suche.')
    await panel(page).getByLabel('Probleme suchen').fill('')
    await problem(page, 'Kein Weg führt').getByRole('button').first().click()
  })

  await test.step('in the inspector', async () => {
    const inspector = page.getByRole('region', { name: 'Eigenschaften', exact: true })
    await expect(inspector).toContainText('Kein Weg führt zum Menü „lager“.')
    await expectAccessible()
  })
})
