import type { Page } from '@playwright/test'
import { catalogue } from '../messages/catalogue.ts'

type Area = keyof (typeof catalogue)['en']
type Texts = { [key: string]: string | Texts }

const textsOf = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)))

/** The English texts of these areas, of several words and with nothing to fill in, that stand on a page or are said of it. */
export async function englishLeft(page: Page, areas: readonly Area[]): Promise<string[]> {
  const german = new Set(textsOf(catalogue.de))
  const english = areas
    .flatMap((area) => textsOf(catalogue.en[area]))
    .filter((text) => text.includes(' ') && !/[{<]/.test(text) && !german.has(text))
  const said = await page.evaluate(() => {
    const names = ['aria-label', 'placeholder', 'title', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    )
    return [document.body.innerText, ...names].join('\n')
  })
  return english.filter((text) => said.includes(text))
}
