import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { newKeyHandle } from '../../canvas/node-id.ts'
import type { Draft, DraftMenu } from '../../draft/draft.ts'
import { hasKeys, menuTakes } from '../../draft/menu-exits.ts'
import type { FlowWords } from '../../nodes/flow-words.ts'
import { addWayBack, keyForWayBack } from './add-way-back.ts'
import { afterNobodyAnswers, openOnWorkdays, sayThreeTimes } from './change-settings.ts'
import { endOnSilence } from './end-on-silence.ts'
import type { Fix } from './fix.ts'
import { mentionKey, sentenceFor } from './mention-key.ts'
import { createMissingMenu, missingMenu, pointToStart } from './missing-menu.ts'
import { deleteCase, deleteOption, deleteTranslation } from './take-away.ts'
import { deletableWith, deleteUnreachable, makeStart } from './unreachable-menus.ts'

/** What a person can do about a problem with one click, the likeliest first; none where it takes thought. */
export function fixesOf(draft: Draft, problem: Problem, words: FlowWords): Fix[] {
  const menu = draft.menus.find(({ menuId }) => menuId === problem.place.menuId)
  return menu ? fixesIn(draft, menu, problem, words) : fixesOfFlow(draft, problem)
}

function fixesOfFlow(draft: Draft, { code, place }: Problem): Fix[] {
  const missing = code === 'root_missing' ? missingMenu(draft, place) : null
  const [first] = draft.menus
  return [
    ...(missing === null ? [] : [{ label: `Create ${missing}`, apply: (now: Draft) => createMissingMenu(now, place) }]),
    ...(missing !== null && first
      ? [{ label: `Begin in ${first.menuId}`, apply: (now: Draft) => makeStart(now, first.menuId) }]
      : []),
  ]
}

function fixesIn(draft: Draft, menu: DraftMenu, { code, place }: Problem, words: FlowWords): Fix[] {
  const { menuId } = menu
  const { key = '', field = '' } = place
  const fix = (label: string, change: (now: Draft) => Draft): Fix => ({ label, apply: change })
  const ask = (label: string, handle: string): Fix => ({ label, ask: { menuId, handle } })
  switch (code) {
    case 'prompt_promises_missing_key':
      return [ask(`Add key ${key}`, key)]
    case 'option_not_mentioned':
      // Words in another language are not made of a description in this one.
      return field === '' && sentenceFor(draft, menu, key)
        ? [fix(`Mention key ${key} in the prompt`, (now) => mentionKey(now, menuId, key))]
        : []
    case 'no_options':
      return [ask('Add a key', newKeyHandle)]
    case 'exit_missing':
      return [ask(`Choose what “${words.key(key)}” does`, key)]
    case 'target_menu_missing':
      return [
        fix(`Create ${missingMenu(draft, place)}`, (now) => createMissingMenu(now, place)),
        fix('Point it to the start', (now) => pointToStart(now, place)),
      ]
    case 'menu_unreachable':
      return unreachable(draft, menu)
    case 'loop_without_exit':
    case 'caller_stranded':
      return waysOut(draft, menu)
    case 'silence_never_ends':
      return [fix('Let silence end the call', (now) => endOnSilence(now, menuId))]
    case 'timeout_cuts_off':
      return [fix('Say it three times', (now) => sayThreeTimes(now, menuId)), ask('Add a time-out exit', 't')]
    case 'transfer_without_return':
      return [fix('Lead back or hang up then', (now) => afterNobodyAnswers(now, menuId, key))]
    case 'key_not_of_kind':
      return [fix(`Delete ${words.key(key).toLowerCase()}`, (now) => deleteOption(now, menuId, key))]
    case 'translation_unused': {
      const language = field.slice('translations.'.length)
      return [fix(`Delete the words in ${language}`, (now) => deleteTranslation(now, menuId, language))]
    }
    case 'case_unreachable':
      return [fix('Delete the case', (now) => deleteCase(now, menuId, Number(field.split('.').at(-1))))]
    case 'never_open':
      return [fix('Open Monday to Friday, 9 to 5', (now) => openOnWorkdays(now, menuId))]
    default:
      return []
  }
}

function unreachable(draft: Draft, { menuId }: DraftMenu): Fix[] {
  const gone = deletableWith(draft, menuId)
  const others = (gone?.size ?? 1) - 1
  const label =
    others === 0 ? `Delete ${menuId}` : `Delete it and ${others} more that lead${others === 1 ? 's' : ''} here`
  return [
    ...(gone ? [{ label, apply: (now: Draft) => deleteUnreachable(now, menuId) }] : []),
    { label: 'Make it the start', apply: (now) => makeStart(now, menuId) },
  ]
}

/** Back to the start only where callers are not stuck as well. */
function waysOut(draft: Draft, menu: DraftMenu): Fix[] {
  const { menuId } = menu
  const start = draft.ivr.rootMenuId
  const startIsStuck = draft.problems.some(
    ({ code, place }) => (code === 'loop_without_exit' || code === 'caller_stranded') && place.menuId === start,
  )
  const key = startIsStuck ? null : keyForWayBack(draft, menu)
  return [
    ...(key === null ? [] : [{ label: `Add a way back (key ${key})`, apply: (now: Draft) => addWayBack(now, menuId) }]),
    ...(menuTakes(menu, 't')
      ? [{ label: 'Let silence end the call', apply: (now: Draft) => endOnSilence(now, menuId) }]
      : []),
    ...(hasKeys(menu) ? [{ label: 'Add a key that leads out', ask: { menuId, handle: newKeyHandle } }] : []),
  ]
}
