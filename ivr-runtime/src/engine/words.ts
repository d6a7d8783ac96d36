import type { Flow, Menu } from '../domain/flow/flow.ts'
import { menuWords } from '../domain/flow/menu-words.ts'
import type { Phrase } from '../domain/flow/phrases.ts'
import { phraseUtterance, type Utterance, utterance } from '../domain/flow/utterance.ts'
import type { CallState } from './call-state.ts'
import { type Filled, fillWords } from './fill.ts'
import { languageOf } from './variables.ts'

/** Where words are said: the flow, the call as it stands, and the menu whose voice speaks. */
export type Place = { flow: Flow; state: CallState; menu: Menu }

/** The menu's prompt, in the call's language, with its variables filled in. */
export function promptOf(place: Place): Utterance {
  const { flow, state, menu } = place
  return words(place, menuWords(flow, menu, languageOf(flow, state)).promptText)
}

/** What is said after a wrong key. */
export function rebukeOf(place: Place): Utterance {
  const { flow, state, menu } = place
  const { invalidPrompt } = menuWords(flow, menu, languageOf(flow, state))
  return invalidPrompt === null ? systemWords(place, 'invalidChoice') : words(place, invalidPrompt)
}

/** Words of the flow, their variables filled in; `given` are values of the moment, which no other caller will hear. */
export function words(
  { flow, state, menu }: Place,
  template: string,
  given: Readonly<Record<string, string>> = {},
): Utterance {
  const said = fillWords(flow, state, template, given)
  return { ...utterance(flow, menu, languageOf(flow, state), said.text), ...privacyOf(said) }
}

/** Words of the system's own. */
export const systemWords = (
  { flow, state, menu }: { flow: Flow; state: CallState; menu: Menu | null },
  name: Phrase,
  values: Readonly<Record<string, string>> = {},
): Utterance => phraseUtterance(flow, menu, languageOf(flow, state), name, values)

const privacyOf = ({ text, shown, filled }: Filled): Pick<Utterance, 'once' | 'shown'> => ({
  ...(filled && { once: true }),
  ...(shown !== text && { shown }),
})
