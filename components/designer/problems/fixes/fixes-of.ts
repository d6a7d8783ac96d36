import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { Locale } from '../../../../messages/locales.ts'
import type { ProblemTexts } from '../../../app/problem-text.ts'
import { newKeyHandle } from '../../canvas/node-id.ts'
import type { Draft, DraftMenu } from '../../draft/draft.ts'
import { hasKeys, menuTakes } from '../../draft/menu-exits.ts'
import { startOf } from '../../draft/start-of.ts'
import type { FlowWords } from '../../nodes/flow-words.ts'
import { addWayBack, keyForWayBack } from './add-way-back.ts'
import { afterNobodyAnswers, openOnWorkdays, sayThreeTimes } from './change-settings.ts'
import { endOnSilence } from './end-on-silence.ts'
import type { Fix } from './fix.ts'
import { mentionKey, sentenceFor } from './mention-key.ts'
import { createMissingMenu, missingMenu, pointToStart } from './missing-menu.ts'
import { deleteCase, deleteOption, deleteTranslation } from './take-away.ts'
import { deletableWith, deleteUnreachable, makeStart } from './unreachable-menus.ts'

/** What fixes are called with. */
export type FixTexts = { t: ProblemTexts; words: FlowWords; locale: Locale }

/** What a person can do about a problem with one click, the likeliest first; none where it takes thought. */
export function fixesOf(draft: Draft, problem: Problem, texts: FixTexts): Fix[] {
  const menu = draft.menus.find(({ menuId }) => menuId === problem.place.menuId)
  return menu ? fixesIn(draft, menu, problem, texts) : fixesOfFlow(draft, problem, texts)
}

function fixesOfFlow(draft: Draft, { code, place }: Problem, { t }: FixTexts): Fix[] {
  const missing = code === 'root_missing' ? missingMenu(draft, place) : null
  const [first] = draft.menus
  return [
    ...(missing === null
      ? []
      : [{ label: t('fixes.createMenu', { menu: missing }), apply: (now: Draft) => createMissingMenu(now, place) }]),
    ...(missing !== null && first
      ? [
          {
            label: t('fixes.beginIn', { menu: first.menuId }),
            apply: (now: Draft) => makeStart(now, first.menuId),
          },
        ]
      : []),
  ]
}

function fixesIn(draft: Draft, menu: DraftMenu, { code, place }: Problem, texts: FixTexts): Fix[] {
  const { t, words } = texts
  const { menuId } = menu
  const { key = '', field = '' } = place
  const fix = (label: string, change: (now: Draft) => Draft): Fix => ({ label, apply: change })
  const ask = (label: string, handle: string): Fix => ({ label, ask: { menuId, handle } })
  switch (code) {
    case 'prompt_promises_missing_key':
      return [ask(t('fixes.addKey', { key }), key)]
    case 'option_not_mentioned':
      // Words in another language are not made of a description in this one.
      return field === '' && sentenceFor(draft, menu, key)
        ? [fix(t('fixes.mentionKey', { key }), (now) => mentionKey(now, menuId, key))]
        : []
    case 'no_options':
      return [ask(t('fixes.addAnyKey'), newKeyHandle)]
    case 'exit_missing':
      return [ask(t('fixes.chooseExit', { exit: words.key(key) }), key)]
    case 'target_menu_missing':
      return [
        fix(t('fixes.createMenu', { menu: missingMenu(draft, place) ?? '' }), (now) => createMissingMenu(now, place)),
        fix(t('fixes.pointToStart'), (now) => pointToStart(now, place)),
      ]
    case 'menu_unreachable':
      return unreachable(draft, menu, texts)
    case 'loop_without_exit':
    case 'caller_stranded':
      return waysOut(draft, menu, texts)
    case 'silence_never_ends':
      return [fix(t('fixes.endOnSilence'), (now) => endOnSilence(now, menuId))]
    case 'timeout_cuts_off':
      return [fix(t('fixes.sayThreeTimes'), (now) => sayThreeTimes(now, menuId)), ask(t('fixes.addTimeOut'), 't')]
    case 'transfer_without_return':
      return [fix(t('fixes.whenNobodyAnswers'), (now) => afterNobodyAnswers(now, menuId, key))]
    case 'key_not_of_kind':
      return [
        fix(t('fixes.deleteOption', { option: withinSentence(words.key(key), texts) }), (now) =>
          deleteOption(now, menuId, key),
        ),
      ]
    case 'translation_unused': {
      const language = field.slice('translations.'.length)
      return [fix(t('fixes.deleteTranslation', { language }), (now) => deleteTranslation(now, menuId, language))]
    }
    case 'case_unreachable':
      return [fix(t('fixes.deleteCase'), (now) => deleteCase(now, menuId, Number(field.split('.').at(-1))))]
    case 'never_open':
      return [fix(t('fixes.openOnWorkdays'), (now) => openOnWorkdays(now, menuId))]
    default:
      return []
  }
}

/** German nouns keep their capital. */
const withinSentence = (words: string, { locale }: FixTexts) => (locale === 'de' ? words : words.toLowerCase())

function unreachable(draft: Draft, { menuId }: DraftMenu, { t }: FixTexts): Fix[] {
  const gone = deletableWith(draft, menuId)
  const others = (gone?.size ?? 1) - 1
  const label = others === 0 ? t('fixes.deleteMenu', { menu: menuId }) : t('fixes.deleteMenus', { count: others })
  return [
    ...(gone ? [{ label, apply: (now: Draft) => deleteUnreachable(now, menuId) }] : []),
    { label: t('fixes.makeStart'), apply: (now) => makeStart(now, menuId) },
  ]
}

/** Back to the start only where callers are not stuck as well. */
function waysOut(draft: Draft, menu: DraftMenu, { t }: FixTexts): Fix[] {
  const { menuId } = menu
  const start = startOf(draft)
  const startIsStuck = draft.problems.some(
    ({ code, place }) => (code === 'loop_without_exit' || code === 'caller_stranded') && place.menuId === start,
  )
  const key = startIsStuck ? null : keyForWayBack(draft, menu)
  return [
    ...(key === null
      ? []
      : [{ label: t('fixes.addWayBack', { key }), apply: (now: Draft) => addWayBack(now, menuId) }]),
    ...(menuTakes(menu, 't')
      ? [{ label: t('fixes.endOnSilence'), apply: (now: Draft) => endOnSilence(now, menuId) }]
      : []),
    ...(hasKeys(menu) ? [{ label: t('fixes.addWayOut'), ask: { menuId, handle: newKeyHandle } }] : []),
  ]
}
