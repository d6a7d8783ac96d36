import type { DraftOption } from '../draft/draft.ts'
import { actionViews } from '../nodes/action-views.ts'
import { type HistoryTexts, nameOf } from './history-texts.ts'

/** A field as the inspector calls it; what lies within it by its own names. */
export function fieldInWords([first = '', ...rest]: readonly string[], t: HistoryTexts): string {
  const inner = rest.map((part) =>
    /^\d+$/.test(part) ? String(Number(part) + 1) : (nameOf('parts', part, t) ?? part.replaceAll('_', ' ')),
  )
  return [nameOf('fields', first, t) ?? first, ...inner].join(' › ')
}

/** What an option does, in a few words: `Send to a queue: queue-sales`. */
export function actionInWords({ actionType, actionTarget }: Pick<DraftOption, 'actionType' | 'actionTarget'>): string {
  const { verb, target } = actionViews[actionType]
  return `${verb}: ${target(actionTarget)}`
}
