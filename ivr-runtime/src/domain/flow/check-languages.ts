import { languageSetBy } from './call-languages.ts'
import { type Flow, languageSchema, type Menu } from './flow.ts'
import { kindParts } from './menu-kind.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { atKey } from './problem-values.ts'
import { translationFor } from './translation.ts'

/** Whether calls can be in the languages that menus have words in, and menus have words in those of the calls. */
export function checkLanguages(flow: Flow): Problem[] {
  const set = flow.menus.flatMap((menu) =>
    menu.options.flatMap((option) => {
      const language = languageSetBy(option.action)
      return language === undefined ? [] : [{ menu, key: option.key, language }]
    }),
  )
  const fixed = set.filter(({ language }) => !language.includes('{'))
  const tags = new Set(fixed.map(({ language }) => language).filter((tag) => languageSchema.safeParse(tag).success))
  return [
    ...fixed.filter(({ language }) => !tags.has(language)).map(notALanguage),
    ...[...tags].flatMap((language) => missing(flow, language)),
    ...(fixed.length < set.length ? [] : flow.menus.flatMap((menu) => unused(flow, menu, tags))),
  ]
}

function notALanguage({ menu: { menuId }, key, language }: { menu: Menu; key: string; language: string }): Problem {
  const values = { ...atKey(menuId, key), reason: 'language', value: language } as const
  return newProblem('error', 'target_invalid', values, { menuId, key, field: 'config.set.language' })
}

function missing(flow: Flow, language: string): Problem[] {
  const silent = flow.menus.filter(
    (menu) =>
      kindParts[menu.kind].speaks &&
      menu.language === null &&
      !sameLanguage(language, flow.language) &&
      translationFor(menu.translations, language) === null,
  )
  const [first] = silent
  if (!first) return []
  const { menuId } = first
  const values = { menu: menuId, menus: silent.length, language, heard: flow.language }
  return [newProblem('warning', 'translation_missing', values, { menuId, field: 'translations' })]
}

function unused(flow: Flow, menu: Menu, tags: ReadonlySet<string>): Problem[] {
  const { menuId } = menu
  const spoken = menu.language === null ? [flow.language, ...tags] : [menu.language]
  return Object.keys(menu.translations)
    .filter((tag) => !spoken.some((language) => sameLanguage(tag, language)))
    .map((tag) => {
      const why =
        menu.language === null
          ? ({ reason: 'no_option' } as const)
          : ({ reason: 'fixed', spoken: menu.language } as const)
      const values = { menu: menuId, language: tag, ...why }
      return newProblem('warning', 'translation_unused', values, { menuId, field: `translations.${tag}` })
    })
}

const sameLanguage = (tag: string, other: string): boolean => tag.split('-')[0] === other.split('-')[0]
