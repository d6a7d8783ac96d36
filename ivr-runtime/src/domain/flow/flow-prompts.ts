import { callLanguages } from './call-languages.ts'
import type { Flow, FlowOption, Menu } from './flow.ts'
import { flowVariables } from './flow-variables.ts'
import { menuWords } from './menu-words.ts'
import type { Phrase } from './phrases.ts'
import { variablesIn } from './template.ts'
import { phraseUtterance, type Utterance, utterance } from './utterance.ts'

/**
 * Every text of a flow that is known before the first call, each once, in all languages of its calls: prompts, what is
 * said after a wrong key, greetings, the system's own words, and templates that speak neither an answer nor a variable.
 */
export function flowPrompts(flow: Flow): Utterance[] {
  const { known } = flowVariables(flow)
  const isFixed = (text: string) => variablesIn(text).every((name) => !known.has(name))
  const prompts = callLanguages(flow).flatMap((language) =>
    flow.menus.flatMap((menu) => {
      const { promptText, invalidPrompt } = menuWords(flow, menu, language)
      const texts = [promptText, invalidPrompt ?? '', ...menu.options.flatMap(textsOf)]
      const fixed = texts.filter((text) => text.trim() !== '' && isFixed(text))
      return [
        ...fixed.map((text) => utterance(flow, menu, language, text)),
        ...phrasesOf(menu, invalidPrompt === null).map((name) => phraseUtterance(flow, menu, language, name)),
      ]
    }),
  )
  const distinct = new Map(prompts.map((prompt) => [`${prompt.voice}|${prompt.language}|${prompt.text}`, prompt]))
  return [...distinct.values()]
}

function textsOf({ action }: FlowOption): string[] {
  if (action.type === 'voicemail') return action.config?.greeting ? [action.config.greeting] : []
  if (action.type !== 'http_api_call' || action.config.silent) return []
  return action.config.tts_template.includes('{value}') ? [] : [action.config.tts_template]
}

function phrasesOf(menu: Menu, rebukes: boolean): Phrase[] {
  const names = new Set<Phrase>(['goodbye'])
  if (rebukes && (menu.kind === 'menu' || menu.kind === 'collect')) names.add('invalidChoice')
  if (menu.kind === 'collect' && menu.config.confirm) names.add('confirmOrAgain').add('invalidChoice')
  for (const { action } of menu.options) {
    if (action.type === 'http_api_call') names.add('serviceUnavailable')
    // A variable may name a mailbox that is none.
    if (action.type === 'voicemail' && variablesIn(action.target).length > 0) names.add('unreachable')
    if (action.type === 'transfer_queue' || action.type === 'transfer_extension') {
      names.add('lineBusy').add('noAnswer').add('unreachable')
    }
  }
  return [...names]
}
