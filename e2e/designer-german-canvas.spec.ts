import { makeIvr, openDesigner, threeMenus } from './designer-page.ts'
import { expect, test } from './fixtures.ts'
import { expectGerman, textsOn } from './in-german.ts'

test.use({ viewport: { width: 1280, height: 800 } })

const areas = ['designerCanvas', 'designerKeys', 'designerNotes', 'designerPalette'] as const

test('toolbar, palette, list of keys, notes and announcements are German, and nothing English is left', async ({
  page,
  rest,
  signIn,
  speakGerman,
  expectAccessible,
}) => {
  await makeIvr(rest, 'german-canvas', ...threeMenus)
  await signIn('supervisor')
  await speakGerman()
  const { card, title, press, toast, placeOf, edge } = await openDesigner(page, 'german-canvas')
  const seen = new Set<string>()
  const look = async () => {
    await expectGerman(page, areas)
    for (const text of await textsOn(page, 'de', areas)) seen.add(text)
  }

  const toolbar = page.getByRole('toolbar', { name: 'Ablauf', exact: true })
  for (const name of ['Neues Menü', 'Notiz hinzufügen', 'Rückgängig', 'Wiederholen', 'Testanruf']) {
    await expect(toolbar.getByRole('button', { name, exact: true })).toBeVisible()
  }
  for (const name of ['Eigenschaften', 'Testanruf', /^Probleme/]) {
    await expect(page.getByRole('complementary', { name: 'Bereiche' }).getByRole('button', { name })).toBeVisible()
  }
  const undo = toolbar.getByRole('button', { name: 'Rückgängig' })
  await undo.hover()
  await expect(page.getByRole('tooltip')).toContainText('Strg+Z')
  await expect(page.getByRole('region', { name: /^Meldungen/ })).toBeAttached()
  await expect(card('main_menu')).toHaveAttribute('aria-label', 'Menü main_menu, 3 Tasten')
  await expect(card('main_menu')).toHaveAttribute('aria-roledescription', 'Knoten')
  await expect(edge('edge:main_menu:1')).toHaveAccessibleDescription(/^Enter öffnet/)
  await look()

  const rail = page.getByRole('toolbar', { name: 'Zum Ablauf hinzufügen' })
  await expect(rail.getByRole('button', { name: 'Öffnungszeiten hinzufügen' })).toBeVisible()
  await card('late').focus()
  await press('Tab')
  const palette = page.getByRole('dialog', { name: 'Zum Ablauf hinzufügen' })
  await expect(palette.getByPlaceholder('Menü oder Aktion hinzufügen')).toBeFocused()
  await expect(palette.getByRole('option', { name: /^Öffnungszeiten/ })).toContainText('Taste 2 in late')
  await look()
  await page.keyboard.type('warteschl')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await page.keyboard.type('xyz')
  await expect(palette).toContainText('Nichts heißt „warteschlxyz“.')
  await press('Escape', '?')

  const keys = page.getByRole('dialog', { name: 'Tastenkürzel' })
  for (const name of [
    'Hinzufügen und ändern',
    'Auswählen und bewegen',
    'Kopieren',
    'Ansicht und Suche',
    'Mit der Maus',
  ])
    await expect(keys.getByRole('region', { name })).toBeVisible()
  for (const name of ['Strg', 'Umschalt', 'Entf', 'Leertaste', 'Pfeil rechts'])
    await expect(keys.getByText(name, { exact: true }).first()).toBeAttached()
  await look()
  await expectAccessible()
  await press('Escape')

  await card('late').focus()
  await press('Control+c')
  await expect(toast('Menü late kopiert')).toBeVisible()
  const before = await placeOf('menu:late')
  await title('late').click()
  await card('late').focus()
  await press('Shift+ArrowDown')
  await expect.poll(() => placeOf('menu:late')).not.toBe(before)
  const moved = await placeOf('menu:late')
  await press('l')
  const arranged = toast('Von links nach rechts angeordnet')
  await expect(arranged).toBeVisible()
  await look()
  await arranged.getByRole('button', { name: 'Rückgängig' }).click()
  await expect.poll(() => placeOf('menu:late')).toBe(moved)

  await card('late').focus()
  await press('s')
  const text = page.getByRole('textbox', { name: 'Text der Notiz' })
  await expect(text).toHaveAttribute('placeholder', 'Was andere wissen sollten')
  await look()
  await text.fill('Bitte prüfen')
  await press('Escape')
  const note = page.getByRole('group', { name: 'Notiz: Bitte prüfen' })
  await expect(note).toBeFocused()
  await press('Tab')
  await expect(note.getByRole('button', { name: 'Gelb' })).toBeFocused()
  await expect(note.getByRole('button', { name: 'Notiz löschen' })).toBeVisible()
  await look()
  expect(seen.size).toBeGreaterThan(50)
})
