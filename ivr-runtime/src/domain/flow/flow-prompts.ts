import type { Flow } from './flow.ts'
import { phrase } from './phrases.ts'
import { type Utterance, utterance } from './utterance.ts'

/**
 * Every text of a flow that is known before the first call, each once: prompts, what is said after a wrong key,
 * goodbye, "service unavailable", and templates that speak no value.
 */
export function flowPrompts(flow: Flow): Utterance[] {
  const prompts = flow.menus.flatMap((menu) => {
    const fixed = menu.options.flatMap(({ action }) =>
      action.type === 'http_api_call'
        ? [
            phrase('serviceUnavailable', flow.language),
            ...(action.config.tts_template.includes('{value}') ? [] : [action.config.tts_template]),
          ]
        : [],
    )
    return [
      menu.promptText,
      menu.invalidPrompt ?? phrase('invalidChoice', flow.language),
      ...fixed,
      phrase('goodbye', flow.language),
    ].map((text) => utterance(flow, menu, text))
  })
  const distinct = new Map(prompts.map((prompt) => [`${prompt.voice}|${prompt.text}`, prompt]))
  return [...distinct.values()]
}
