import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { leaves } from '../diff/field-changes.ts'
import { fieldInWords } from '../diff/field-in-words.ts'
import type { HistoryTexts } from '../diff/history-texts.ts'
import type { Draft, DraftMenu, DraftOption } from '../draft/draft.ts'
import type { FlowWords } from '../nodes/flow-words.ts'

/** Where something was found: a menu, one of its options, or a note. */
export type MatchPlace = { menuId: string; digit?: string } | { noteId: string }

export type Match = {
  place: MatchPlace
  /** Path of the field, as `Problem.place.field` has it; '' for a note. */
  field: string
  /** `Translations › fr › prompt`. */
  label: string
  /** The whole text; the search occurs in it first from `start` to `end`. */
  text: string
  start: number
  end: number
}

/** What fields and keys are called. */
export type MatchTexts = { fields: HistoryTexts; words: FlowWords }

/**
 * Every field in which a search occurs, menus as the canvas orders them, then notes. Case does not count, and `_` is as
 * good as a space: "main menu" finds `main_menu`.
 */
export function findMatches(draft: Draft, search: string, { fields, words }: MatchTexts): Match[] {
  const wanted = folded(search.trim())
  if (wanted === '') return []
  const start = rootMenuId(draft)
  const menus = draft.menus.toSorted((a, b) => Number(b.menuId === start) - Number(a.menuId === start))
  const match = (place: MatchPlace, path: readonly string[], text: string): Match[] => {
    const at = folded(text).indexOf(wanted)
    if (at < 0) return []
    const label = fieldInWords(path, fields)
    return [{ place, field: path.join('.'), label, text, start: at, end: at + wanted.length }]
  }
  return [
    ...menus.flatMap((menu) => [
      ...textsOf(menuFields(menu)).flatMap(([path, text]) => match({ menuId: menu.menuId }, path, text)),
      ...menu.options.flatMap((option) =>
        textsOf(optionFields(option, words)).flatMap(([path, text]) =>
          match({ menuId: menu.menuId, digit: option.digit }, path, text),
        ),
      ),
    ]),
    ...Object.entries(draft.notes).flatMap(([noteId, { text }]) => match({ noteId }, ['text'], text)),
  ]
}

/** Keeps the length of nearly every text, so that places in it stay. */
const folded = (text: string) => text.toLowerCase().replaceAll('_', ' ')

const menuFields = ({ id: _, options: __, menuId, promptText, ...others }: DraftMenu) => ({
  menuId,
  promptText,
  ...others,
})

const optionFields = ({ id: _, digit, ...others }: DraftOption, words: FlowWords) => ({
  digit: words.key(digit),
  ...others,
})

/** Maps whose keys are written by people: languages, names of headers and of variables. */
const named = ['translations', 'headers', 'set']

/** Texts and numbers with where they are; names in maps stand for themselves. */
function textsOf(fields: object): [path: string[], text: string][] {
  const found: [string[], string][] = []
  const seen = new Set<string>()
  for (const [path, value] of leaves(fields)) {
    const at = path.findIndex((part) => named.includes(part)) + 1
    const name = at > 0 ? path[at] : undefined
    const place = path.slice(0, at + 1)
    if (name !== undefined && !seen.has(place.join('.'))) {
      seen.add(place.join('.'))
      found.push([place, name])
    }
    if (typeof value === 'string') found.push([path, value])
    else if (typeof value === 'number') found.push([path, String(value)])
  }
  return found
}
