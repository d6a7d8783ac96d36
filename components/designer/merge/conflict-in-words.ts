import { actionInWords, fieldInWords } from '../diff/field-in-words.ts'
import type { DraftMenu, DraftOption } from '../draft/draft.ts'
import { keyInWords } from '../draft/keys.ts'
import type { Conflict } from '../draft/merge.ts'

/** Where two people changed the same: the thing, and its field where it is one. */
export function placeInWords({ path }: Pick<Conflict, 'path'>): string {
  const [list = '', name = '', ...rest] = path
  if (list === 'rootMenuId') return fieldInWords([list])
  if (list === 'notes') return rest.length > 0 ? `Note: ${fieldInWords(rest)}` : 'Note'
  if (rest[0] !== 'options') return rest.length > 0 ? `${name}: ${fieldInWords(rest)}` : `Menu ${name}`
  const key = `${keyInWords(rest[1] ?? '')} of ${name}`
  return rest.length > 2 ? `${key}: ${fieldInWords(rest.slice(2))}` : key
}

/** One side of it, as a person reads it. */
export function valueInWords(value: unknown): string {
  if (value === undefined) return 'Deleted'
  if (value === null || value === '') return 'Empty'
  if (typeof value !== 'object') return String(value)
  if ('options' in value) return menuInWords(value as DraftMenu)
  if ('actionType' in value) return actionInWords(value as DraftOption)
  if ('note' in value) return (value.note as { text: string }).text || 'Empty'
  if ('kind' in value) return settingsInWords(value as Pick<DraftMenu, 'kind' | 'config'>)
  return JSON.stringify(value, null, 1)
}

function menuInWords({ promptText, options }: DraftMenu): string {
  const keys = options.map(({ digit }) => keyInWords(digit)).join(', ')
  return [promptText || 'Says nothing', keys].filter(Boolean).join('\n')
}

const settingsInWords = ({ kind, config }: Pick<DraftMenu, 'kind' | 'config'>) =>
  config ? `${kind}\n${JSON.stringify(config, null, 1)}` : kind
