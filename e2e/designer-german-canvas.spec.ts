import type { Page } from '@playwright/test'
import { catalogue } from '../messages/catalogue.ts'
import { localeCookie } from '../messages/choose-locale.ts'
import type { Locale } from '../messages/locales.ts'
import { makeIvr, openDesigner, threeMenus } from './designer-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 1280, height: 800 } })

type Texts = { [key: string]: string | Texts }
const all = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : all(text)))

/** Texts of several words that stand on the page as they are in the catalogue: without places and tags. */
const textsIn = (locale: Locale): string[] => {
  const { designerCanvas, designerKeys, designerNotes, designerPalette } = catalogue[locale]
  return all({ designerCanvas, designerKeys, designerNotes, designerPalette }).filter((text) =>
    /^[^{<]+ [^{<]+$/.test(text),
  )
}

/** What is read on the page, and what screen readers hear beside it. */
const wordsOn = (page: Page) =>
  page.evaluate(() => {
    const attributes = ['aria-label', 'aria-roledescription', 'title', 'placeholder']
    const heard = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? ''),
    )
    return [document.body.innerText, ...heard].join('\n').replace(/\s+/g, ' ')
  })

test('toolbar, palette, list of keys, notes and announcements are German, and nothing English is left', async ({
  page,
  context,
  baseURL,
  rest,
  signIn,
  expectAccessible,
}) => {
  await makeIvr(rest, 'german-canvas', ...threeMenus)
  await signIn('supervisor')
  await context.addCookies([{ name: localeCookie, value: 'de', url: baseURL ?? '' }])
  const { card, title, press, toast, placeOf, edge } = await openDesigner(page, 'german-canvas')
  let seen = ''
  const look = async () => {
    seen += `\n${await wordsOn(page)}`
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

  const found = (locale: Locale) => textsIn(locale).filter((words) => seen.includes(words))
  expect(found('en')).toEqual([])
  expect(found('de').length).toBeGreaterThan(50)
})
