import type { DraftOption } from '../draft/draft.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { type HistoryTexts, nameOf } from './history-texts.ts'

/** A field as the inspector calls it; what lies within it by its own names. */
export function fieldInWords([first = '', ...rest]: readonly string[], t: HistoryTexts): string {
  const inner = rest.map((part) =>
    /^\d+$/.test(part) ? String(Number(part) + 1) : (nameOf('parts', part, t) ?? part.replaceAll('_', ' ')),
  )
  return [nameOf('fields', first, t) ?? first, ...inner].join(' › ')
}

/** What an option does, in a few words: `Send to a queue: queue-sales`. */
export function actionInWords(
  { actionType, actionTarget }: Pick<DraftOption, 'actionType' | 'actionTarget'>,
  words: FlowWords,
  t: HistoryTexts,
): string {
  return t('actionTo', { action: words.action(actionType).verb, target: words.target(actionType, actionTarget) })
}
