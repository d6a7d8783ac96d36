import type { Flow, FlowOption, Menu } from './flow.ts'
import { flowVariables } from './flow-variables.ts'
import { kindParts } from './menu-kind.ts'
import { newProblem } from './new-problem.ts'
import type { Problem, ProblemSeverity } from './problem.ts'
import { atKey, type ValuesOf } from './problem-values.ts'
import { variablesIn } from './template.ts'

/** A text of a menu that may name variables. `severity`: what a name that is unknown means there. */
type Template = { text: string; field: string; severity: ProblemSeverity; reserved?: string[] }

/**
 * Whether every variable is given a value somewhere. Unknown names are left in a text as they stand, which is odd in a
 * prompt and of no use in a target. Bodies are not looked at: braces have a meaning of their own in many of them.
 */
export function checkVariables(flow: Flow): Problem[] {
  const { known } = flowVariables(flow)
  const unknown = ({ text, reserved = [] }: Template) =>
    variablesIn(text).filter((name) => !known.has(name) && !reserved.includes(name))
  return flow.menus.flatMap((menu) => {
    const { menuId } = menu
    const inMenu = templatesOfMenu(menu).flatMap((template) =>
      unknown(template).map((variable) => {
        const values = { menu: menuId, key_kind: 'none', variable } as const
        return problem(template, values, { menuId, field: template.field })
      }),
    )
    const inOptions = menu.options.flatMap((option) =>
      templatesOfOption(option).flatMap((template) =>
        unknown(template).map((variable) => {
          const place = { menuId, key: option.key, field: template.field }
          return problem(template, { ...atKey(menuId, option.key), variable }, place)
        }),
      ),
    )
    return [...inMenu, ...inOptions]
  })
}

const problem = ({ severity }: Template, values: ValuesOf['variable_unknown'], place: Problem['place']): Problem =>
  newProblem(severity, 'variable_unknown', values, place)

function templatesOfMenu(menu: Menu): Template[] {
  if (menu.kind === 'branch') return [{ text: menu.config.on, field: 'config.on', severity: 'error' }]
  if (!kindParts[menu.kind].speaks) return []
  const severity = 'warning'
  return [
    { text: menu.promptText, field: 'promptText', severity },
    { text: menu.invalidPrompt ?? '', field: 'invalidPrompt', severity },
    ...Object.entries(menu.translations).flatMap(([language, { prompt_text, invalid_prompt }]): Template[] => [
      { text: prompt_text, field: `translations.${language}.prompt_text`, severity },
      { text: invalid_prompt ?? '', field: `translations.${language}.invalid_prompt`, severity },
    ]),
  ]
}

function templatesOfOption({ action }: FlowOption): Template[] {
  switch (action.type) {
    case 'transfer_queue':
    case 'transfer_extension':
    case 'play_audio':
      return [{ text: action.target, field: 'target', severity: 'error' }]
    case 'voicemail':
      return [
        { text: action.target, field: 'target', severity: 'error' },
        { text: action.config?.greeting ?? '', field: 'config.greeting', severity: 'warning' },
      ]
    case 'sub_menu':
      return Object.entries(action.config?.set ?? {}).map(([name, text]) => ({
        text,
        field: `config.set.${name}`,
        severity: 'warning',
      }))
    case 'http_api_call':
      return [
        { text: action.target, field: 'target', severity: 'warning' },
        { text: action.config.tts_template, field: 'config.tts_template', severity: 'warning', reserved: ['value'] },
        ...Object.entries(action.config.headers ?? {}).map(
          ([name, text]): Template => ({ text, field: `config.headers.${name}`, severity: 'warning' }),
        ),
      ]
    case 'hangup':
      return []
  }
}
