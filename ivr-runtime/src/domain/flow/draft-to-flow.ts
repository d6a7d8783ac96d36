import type { Action } from './action.ts'
import { checkFlow } from './check-flow.ts'
import { type Draft, type DraftMenu, type DraftOption, rootMenuId } from './draft.ts'
import { type Flow, flowSchema, type Menu } from './flow.ts'
import { newProblem } from './new-problem.ts'
import { parseAction } from './parse-action.ts'
import { parseKind, parseTranslations, standInFor } from './parse-menu.ts'
import type { Problem } from './problem.ts'
import { atKey } from './problem-values.ts'

/**
 * A flow when nothing keeps the draft from being run, and all problems, errors first. `drawn` is the flow as far as it
 * can be read: for checks, not for calls.
 */
export function draftToFlow(draft: Draft): { flow: Flow | null; drawn: Flow; problems: Problem[] } {
  const broken: Problem[] = []
  const drawn: Flow = {
    ivrName: draft.ivr.name,
    language: draft.ivr.defaultLanguage,
    voice: draft.ivr.defaultVoice,
    ttsModel: draft.ivr.ttsModel,
    rootMenuId: rootMenuId(draft),
    menus: draft.menus.map((menu) => toMenu(menu, broken)),
  }
  const problems = [...broken, ...checkFlow(drawn)]
  if (problems.some((problem) => problem.severity === 'error')) return { flow: null, drawn, problems }

  const parsed = flowSchema.safeParse(drawn)
  if (parsed.success) return { flow: parsed.data, drawn, problems }
  return { flow: null, drawn, problems: [...parsed.error.issues.map((issue) => toProblem(drawn, issue)), ...problems] }
}

function toMenu(menu: DraftMenu, broken: Problem[]): Menu {
  const common = {
    menuId: menu.menuId,
    language: menu.language,
    translations: toTranslations(menu, broken),
    promptText: menu.promptText,
    voice: menu.ttsVoice,
    timeoutSec: menu.timeoutSeconds,
    maxRetries: menu.maxRetries,
    invalidPrompt: menu.invalidPrompt,
    options: menu.options.map((option) => ({
      key: option.digit,
      description: option.description,
      action: toAction(menu, option, broken),
    })),
  }
  const { of, issues } = parseKind(menu.kind, menu.config)
  for (const { path, message } of issues) broken.push(unreadable('config_invalid', menu, path, message))
  return { ...common, ...(of ?? standInFor(menu)) }
}

function toTranslations(menu: DraftMenu, broken: Problem[]): Menu['translations'] {
  const { translations, issues } = parseTranslations(menu.translations)
  for (const { path, message } of issues) broken.push(unreadable('translation_invalid', menu, path, message))
  return translations ?? {}
}

function unreadable(
  code: 'config_invalid' | 'translation_invalid',
  { menuId }: DraftMenu,
  path: string[],
  fault: string,
): Problem {
  const field = path.join('.')
  return newProblem('error', code, { menu: menuId, field, fault }, { menuId, field })
}

// Stands in for an action that cannot be read, so that the other checks still see the key.
const noAction: Action = { type: 'hangup', target: 'NORMAL_CLEARING', config: null }

function toAction({ menuId }: DraftMenu, option: DraftOption, broken: Problem[]): Action {
  const { action, issues } = parseAction(option.actionType, option.actionTarget, option.actionConfig)
  for (const issue of issues) {
    const field = [issue.column, ...issue.path].join('.')
    const values = { ...atKey(menuId, option.digit), reason: 'option', field, fault: issue.message } as const
    broken.push(newProblem('error', 'target_invalid', values, { menuId, key: option.digit, field }))
  }
  return action ?? noAction
}

function toProblem(flow: Flow, issue: { path: PropertyKey[]; message: string }): Problem {
  const [head, index, field] = issue.path
  const menu = head === 'menus' ? flow.menus[Number(index)] : undefined
  const of = { field: issue.path.slice(menu ? 2 : 0).join('.'), fault: issue.message }
  if (!menu) return newProblem('error', 'target_invalid', { reason: 'flow', ...of }, { field: String(head) })
  const { menuId } = menu
  const values = { reason: 'menu', menu: menuId, ...of } as const
  return newProblem('error', 'target_invalid', values, { menuId, field: String(field) })
}
