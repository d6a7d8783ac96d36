import { callLanguages } from '../../domain/flow/call-languages.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import { kindParts } from '../../domain/flow/menu-kind.ts'
import { menuWords } from '../../domain/flow/menu-words.ts'
import { newProblem } from '../../domain/flow/new-problem.ts'
import { isExit } from '../../domain/flow/option-key.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import { mentionedKeys } from '../../domain/flow/prompt-keys.ts'
import { speakingSec } from '../../domain/flow/speaking-time.ts'
import { type Exploration, pathTo } from './exploration.ts'
import { keyMeaning } from './key-meaning.ts'
import type { ReachedMenu } from './reached-menus.ts'

/** As many choices as a caller keeps in mind while listening; keys that lead back or say the menu again are none. */
export const maxChoices = 5

/** As long as a caller listens to a prompt, in seconds. */
export const maxPromptSec = 30

/** What menus ask of a caller's patience and memory. */
export function checkListening(
  flow: Flow,
  exploration: Exploration,
  reached: ReadonlyMap<string, ReachedMenu>,
): Problem[] {
  const languages = callLanguages(flow)
  return [...reached.values()].flatMap((each) => [
    ...tooManyChoices(flow, exploration, each),
    ...tooLong(flow, exploration, each, languages),
    ...unmentioned(flow, exploration, each, languages),
  ])
}

function tooManyChoices(flow: Flow, exploration: Exploration, reached: ReachedMenu): Problem[] {
  const { menu, spot } = reached
  const { menuId, options } = menu
  if (menu.kind !== 'menu' || options.length <= maxChoices) return []
  const choices = options.filter(
    (option) => !isExit(option.key) && !['back', 'again'].includes(keyMeaning(flow, reached, option)),
  )
  if (choices.length <= maxChoices) return []
  const values = { menu: menuId, choices: choices.length, most: maxChoices }
  return [newProblem('warning', 'too_many_options', values, { menuId }, pathTo(exploration, spot))]
}

function tooLong(flow: Flow, exploration: Exploration, { menu, spot }: ReachedMenu, languages: string[]): Problem[] {
  const { menuId } = menu
  if (!kindParts[menu.kind].speaks) return []
  const texts = new Map(languages.map((tag) => menuWords(flow, menu, tag)).map((words) => [words.promptText, words]))
  return [...texts.values()].flatMap(({ promptText, language }) => {
    const seconds = Math.round(speakingSec(promptText))
    if (seconds <= maxPromptSec) return []
    const own = promptText === menu.promptText
    const words = own ? ({ words: 'own' } as const) : ({ words: 'translated', language } as const)
    const place = { menuId, field: own ? 'promptText' : `translations.${language}.prompt_text` }
    const values = { menu: menuId, seconds, most: maxPromptSec, ...words }
    return newProblem('warning', 'prompt_long', values, place, pathTo(exploration, spot))
  })
}

/** Keys of which callers of another language do not hear; for the menu's own words the domain says so. */
function unmentioned(flow: Flow, exploration: Exploration, reached: ReachedMenu, languages: string[]): Problem[] {
  const { menu, spot } = reached
  const { menuId } = menu
  if (menu.kind !== 'menu' || Object.keys(menu.translations).length === 0) return []
  const keys = menu.options.map(({ key }) => key).filter((key) => !isExit(key))
  const spoken = new Map(languages.map((tag) => menuWords(flow, menu, tag)).map((words) => [words.language, words]))
  return [...spoken.values()]
    .filter(({ promptText }) => promptText !== menu.promptText)
    .flatMap(({ language, promptText }) => {
      const mentioned = mentionedKeys(promptText)
      return keys
        .filter((key) => !mentioned.has(key))
        .map((key) => {
          const place = { menuId, key, field: `translations.${language}.prompt_text` }
          const path = [...pathTo(exploration, spot), { menuId, key }]
          const values = { menu: menuId, key, words: 'translated', language } as const
          return newProblem('warning', 'option_not_mentioned', values, place, path)
        })
    })
}
