import { callLanguages } from '../../domain/flow/call-languages.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import { kindParts } from '../../domain/flow/menu-kind.ts'
import { menuWords } from '../../domain/flow/menu-words.ts'
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
  return [
    {
      severity: 'warning',
      code: 'too_many_options',
      message: `Menu "${menuId}" has ${choices.length} choices; callers keep about ${maxChoices} in mind. Move some into a menu of their own.`,
      place: { menuId },
      path: pathTo(exploration, spot),
    },
  ]
}

function tooLong(flow: Flow, exploration: Exploration, { menu, spot }: ReachedMenu, languages: string[]): Problem[] {
  const { menuId } = menu
  if (!kindParts[menu.kind].speaks) return []
  const texts = new Map(languages.map((tag) => menuWords(flow, menu, tag)).map((words) => [words.promptText, words]))
  return [...texts.values()].flatMap(({ promptText, language }) => {
    const seconds = Math.round(speakingSec(promptText))
    if (seconds <= maxPromptSec) return []
    const own = promptText === menu.promptText
    return {
      severity: 'warning' as const,
      code: 'prompt_long' as const,
      message: `Menu "${menuId}" speaks for about ${seconds} s${own ? '' : ` in "${language}"`}; after ${maxPromptSec} s callers stop listening. Shorten it or split the menu.`,
      place: { menuId, field: own ? 'promptText' : `translations.${language}.prompt_text` },
      path: pathTo(exploration, spot),
    }
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
        .map(
          (key): Problem => ({
            severity: 'warning',
            code: 'option_not_mentioned',
            message: `The prompt of menu "${menuId}" in "${language}" never mentions key ${key}. Callers of that language will not know of it.`,
            place: { menuId, key, field: `translations.${language}.prompt_text` },
            path: [...pathTo(exploration, spot), { menuId, key }],
          }),
        )
    })
}
