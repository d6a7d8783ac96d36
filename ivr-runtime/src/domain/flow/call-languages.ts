import { type Flow, languageSchema } from './flow.ts'

/**
 * The languages that calls of a flow can be in: the flow's own, those that options set, and those that menus have
 * words in where an option sets a language that only the call knows (`{language_of_customer}`).
 */
export function callLanguages(flow: Flow): string[] {
  const languages = new Set([flow.language])
  const set = flow.menus.flatMap((menu) => menu.options.flatMap(({ action }) => languageSetBy(action) ?? []))
  for (const language of set) if (languageSchema.safeParse(language).success) languages.add(language)
  if (set.some((language) => language.includes('{'))) {
    for (const menu of flow.menus) for (const language of Object.keys(menu.translations)) languages.add(language)
  }
  return [...languages]
}

/** The language that an option gives the call, as it is written; undefined: none. */
export const languageSetBy = (action: Flow['menus'][number]['options'][number]['action']): string | undefined =>
  action.type === 'sub_menu' && action.config?.set && Object.hasOwn(action.config.set, 'language')
    ? action.config.set.language
    : undefined
