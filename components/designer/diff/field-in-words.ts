import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { DraftOption } from '../draft/draft.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { type Leaf, leaves } from './field-changes.ts'
import { type HistoryTexts, nameOf } from './history-texts.ts'

/** A field as the inspector calls it; what lies within it by its own names. */
export function fieldInWords([first = '', ...rest]: readonly string[], t: HistoryTexts): string {
  return [nameOf('fields', first, t) ?? first, ...rest.map((part) => partInWords(part, t))].join(' › ')
}

const partInWords = (part: string, t: HistoryTexts): string =>
  /^\d+$/.test(part) ? String(Number(part) + 1) : (nameOf('parts', part, t) ?? part.replaceAll('_', ' '))

/** A value at the end of a path, as the inspector shows it. */
export function leafInWords(path: readonly string[], value: Leaf, words: FlowWords, t: HistoryTexts): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (path.length === 1 && path[0] === 'kind') return words.kind(value as MenuKind).label
  if (path.length === 1 && path[0] === 'actionType') return words.action(value as ActionType).verb
  return String(value)
}

/** Settings, a line for each: `Monday › 1 › 1: 08:00`. */
export function settingsInWords(settings: object | null, words: FlowWords, t: HistoryTexts): string[] {
  return leaves(settings ?? {}).flatMap(([path, value]) =>
    value == null || path.length === 0
      ? []
      : [
          `${path.map((part) => partInWords(part, t)).join(' › ')}: ${leafInWords(['config', ...path], value, words, t)}`,
        ],
  )
}

/** What an option does, in a few words: `Send to a queue: queue-sales`. */
export function actionInWords(
  { actionType, actionTarget }: Pick<DraftOption, 'actionType' | 'actionTarget'>,
  words: FlowWords,
  t: HistoryTexts,
): string {
  return t('actionTo', { action: words.action(actionType).verb, target: words.target(actionType, actionTarget) })
}
