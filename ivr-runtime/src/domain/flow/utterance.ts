import type { Flow, Menu } from './flow.ts'
import { languageIn, menuWords } from './menu-words.ts'
import { type Phrase, phrase, phraseLanguage } from './phrases.ts'

/** Words to be spoken, in the voice and language given. The same four values make the key of the prompt cache. */
export type Utterance = {
  text: string
  voice: string
  language: string
  model: string
  /** Made for one caller, of a web service's answer or a variable: it may hold personal data, so its audio is not kept. */
  once?: true
  /** What records hold in place of the text, because the text has digits that are masked. */
  shown?: string
}

/** `text` in the voice and language of the menu in a call of `callLanguage`. */
export function utterance(flow: Flow, menu: Menu, callLanguage: string, text: string): Utterance {
  const { voice, language } = menuWords(flow, menu, callLanguage)
  return { text, voice, language, model: flow.ttsModel }
}

/**
 * Words of the system's own, in the call's language and the menu's voice; without a menu in the flow's. `values` fill
 * the phrase's places.
 */
export function phraseUtterance(
  flow: Flow,
  menu: Menu | null,
  callLanguage: string,
  name: Phrase,
  values: Readonly<Record<string, string>> = {},
): Utterance {
  const wanted = menu ? languageIn(menu, callLanguage) : callLanguage
  const voice = menu ? menuWords(flow, menu, callLanguage).voice : flow.voice
  return { text: phrase(name, wanted, values), voice, language: phraseLanguage(wanted), model: flow.ttsModel }
}
