import { expect, type Page } from '@playwright/test'
import { catalogue } from '../messages/catalogue.ts'
import type { Locale } from '../messages/locales.ts'

type Area = keyof (typeof catalogue)['en']
type Texts = { [key: string]: string | Texts }

const textsOf = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)))

/** What is read on the page, and what screen readers say, piece by piece. */
const piecesOn = (page: Page) =>
  page.evaluate(() => {
    const pieces: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      if (parentElement?.checkVisibility()) pieces.push(textContent ?? '')
    }
    for (const name of ['aria-label', 'aria-roledescription', 'placeholder', 'title', 'alt', 'label']) {
      for (const element of document.querySelectorAll(`[${name}]`)) pieces.push(element.getAttribute(name) ?? '')
    }
    return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim())
  })

/** Two words may stand in a sentence that callers hear in the language of the IVR; longer texts may stand nowhere. */
const isIn = (text: string) => (piece: string) => (text.split(' ').length > 2 ? piece.includes(text) : piece === text)

/** The texts of these areas, of several words and with nothing to fill in, that stand on the page or are said of it. */
export async function textsOn(page: Page, locale: Locale, areas: readonly Area[]): Promise<string[]> {
  const pieces = await piecesOn(page)
  return areas
    .flatMap((area) => textsOf(catalogue[locale][area]))
    .filter((text) => text.includes(' ') && !/[{<]/.test(text) && pieces.some(isIn(text)))
}

/** Fails on English texts of these areas that stand on the page. `where` is told then. */
export async function expectGerman(page: Page, areas: readonly Area[], where?: string): Promise<void> {
  const german = new Set(textsOf(catalogue.de))
  const english = await textsOn(page, 'en', areas)
  expect(
    english.filter((text) => !german.has(text)),
    where,
  ).toEqual([])
}
