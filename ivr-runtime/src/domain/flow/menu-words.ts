import type { Flow, Menu } from './flow.ts'
import { translationFor } from './translation.ts'

/** The words of a menu as a caller hears them: in which language, in which voice. Variables are not filled in. */
export type MenuWords = {
  promptText: string
  /** Null: a phrase of the language. */
  invalidPrompt: string | null
  voice: string
  language: string
}

/** The language that a menu would speak in a call of `callLanguage`, as far as it has the words. */
export const languageIn = (menu: Menu, callLanguage: string): string => menu.language ?? callLanguage

/**
 * A menu in a call of `callLanguage`: its translation where there is one, its own words otherwise. Those are in the
 * menu's language, or in the flow's.
 */
export function menuWords(flow: Flow, menu: Menu, callLanguage: string): MenuWords {
  const own = menu.language ?? flow.language
  const wanted = languageIn(menu, callLanguage)
  const found = wanted === own ? null : translationFor(menu.translations, wanted)
  if (found) {
    const { prompt_text, invalid_prompt, voice } = found.translation
    return {
      promptText: prompt_text,
      invalidPrompt: invalid_prompt?.trim() || null,
      voice: voice ?? menu.voice ?? flow.voice,
      language: found.language,
    }
  }
  return {
    promptText: menu.promptText,
    invalidPrompt: menu.invalidPrompt?.trim() || null,
    voice: menu.voice ?? flow.voice,
    language: own,
  }
}
