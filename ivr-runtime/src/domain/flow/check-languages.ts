import { languageSetBy } from './call-languages.ts'
import { type Flow, languageSchema, type Menu } from './flow.ts'
import { kindParts } from './menu-kind.ts'
import { inWords } from './option-key.ts'
import type { Problem } from './problem.ts'
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

const notALanguage = ({ menu: { menuId }, key, language }: { menu: Menu; key: string; language: string }): Problem => ({
  severity: 'error',
  code: 'target_invalid',
  message: `${inWords(key)} of menu "${menuId}" sets the language to "${language}", which is no language tag such as en or pt-BR. Correct it.`,
  place: { menuId, key, field: 'config.set.language' },
})

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
  const which =
    silent.length === 1 ? `menu "${first.menuId}" has` : `${silent.length} menus, "${first.menuId}" among them, have`
  return [
    {
      severity: 'warning',
      code: 'translation_missing',
      message: `Calls can be in "${language}", but ${which} no words in it: callers hear "${flow.language}" there. Add the translations.`,
      place: { menuId: first.menuId, field: 'translations' },
    },
  ]
}

function unused(flow: Flow, menu: Menu, tags: ReadonlySet<string>): Problem[] {
  const { menuId } = menu
  const spoken = menu.language === null ? [flow.language, ...tags] : [menu.language]
  return Object.keys(menu.translations)
    .filter((tag) => !spoken.some((language) => sameLanguage(tag, language)))
    .map((tag) => ({
      severity: 'warning',
      code: 'translation_unused',
      message:
        menu.language === null
          ? `Menu "${menuId}" has words in "${tag}", but no option sets the language of the call to it. Add such an option or delete the translation.`
          : `Menu "${menuId}" always speaks "${menu.language}", so its words in "${tag}" are never heard. Delete them, or let the menu follow the language of the call.`,
      place: { menuId, field: `translations.${tag}` },
    }))
}

const sameLanguage = (tag: string, other: string): boolean => tag.split('-')[0] === other.split('-')[0]
