import { actionInWords, fieldInWords, settingsInWords } from '../diff/field-in-words.ts'
import type { HistoryTexts } from '../diff/history-texts.ts'
import type { DraftMenu, DraftOption } from '../draft/draft.ts'
import type { Conflict } from '../draft/merge.ts'
import type { FlowWords } from '../nodes/flow-words.ts'

/** What conflicts are told with. */
export type ConflictTexts = { t: HistoryTexts; words: FlowWords }

/** Where two people changed the same: the thing, and its field where it is one. */
export function placeInWords({ path }: Pick<Conflict, 'path'>, { t, words }: ConflictTexts): string {
  const [list = '', name = '', ...rest] = path
  const of = (place: string, fields: readonly string[]) => t('merge.fieldOf', { place, field: fieldInWords(fields, t) })
  if (list === 'rootMenuId') return fieldInWords([list], t)
  if (list === 'notes') return rest.length > 0 ? of(t('merge.note'), rest) : t('merge.note')
  if (rest[0] !== 'options') return rest.length > 0 ? of(name, rest) : t('merge.menu', { menu: name })
  const key = words.keyOf(rest[1] ?? '', name)
  return rest.length > 2 ? of(key, rest.slice(2)) : key
}

/** One side of it, as a person reads it. */
export function valueInWords(value: unknown, texts: ConflictTexts): string {
  const { t, words } = texts
  if (value === undefined) return t('merge.deleted')
  if (value === null || value === '') return t('merge.empty')
  if (typeof value !== 'object') return String(value)
  if ('options' in value) return menuInWords(value as DraftMenu, texts)
  if ('actionType' in value) {
    const action = value as DraftOption
    return [actionInWords(action, words, t), ...settingsInWords(action.actionConfig, words, t)].join('\n')
  }
  if ('note' in value) return (value.note as { text: string }).text || t('merge.empty')
  if ('kind' in value) {
    const { kind, config } = value as Pick<DraftMenu, 'kind' | 'config'>
    return [words.kind(kind).label, ...settingsInWords(config, words, t)].join('\n')
  }
  return settingsInWords(value, words, t).join('\n')
}

function menuInWords({ promptText, options }: DraftMenu, { t, words }: ConflictTexts): string {
  const keys = options.map(({ digit }) => words.key(digit)).join(', ')
  return [promptText || t('merge.saysNothing'), keys].filter(Boolean).join('\n')
}
