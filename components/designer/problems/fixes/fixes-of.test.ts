import { draftToFlow } from 'ivr-runtime/domain/flow/draft-to-flow'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { describe, expect, test } from 'vitest'
import { problemTextsIn } from '../../../app/testing/problem-texts-in.ts'
import type { Draft, DraftMenu } from '../../draft/draft.ts'
import { draftOf, menu, option } from '../../draft/sample-draft.ts'
import { wordsIn } from '../../nodes/testing/words-in.ts'
import type { Fix } from './fix.ts'
import { fixesOf } from './fixes-of.ts'

const texts = { t: problemTextsIn('en'), words: wordsIn('en'), locale: 'en' } as const

/** The draft with what the domain finds in it, and what calls show besides. */
function checked(draft: Draft, inCalls: Problem[] = []): Draft {
  const { language, voice, name, ttsModel, rootMenuId } = draft.ivr
  const ivr = { name, ttsModel, rootMenuId, defaultLanguage: language, defaultVoice: voice }
  return { ...draft, problems: [...draftToFlow({ ivr, menus: draft.menus }).problems, ...inCalls] }
}
const problemIn = (draft: Draft, code: Problem['code']): Problem => {
  const found = draft.problems.find((each) => each.code === code)
  if (!found) throw new Error(`There is no ${code} among ${draft.problems.map((each) => each.code).join(', ')}.`)
  return found
}
const fixOf = (draft: Draft, code: Problem['code'], label: RegExp): Fix => {
  const fixes = fixesOf(draft, problemIn(draft, code), texts)
  const found = fixes.find((fix) => label.test(fix.label))
  if (!found) throw new Error(`There is no such fix among ${fixes.map((fix) => fix.label).join(', ')}.`)
  return found
}
function applied(draft: Draft, code: Problem['code'], label: RegExp): Draft {
  const fix = fixOf(draft, code, label)
  if (!('apply' in fix)) throw new Error(`${fix.label} asks.`)
  return checked(fix.apply(draft))
}
const codes = (draft: Draft) => draft.problems.map(({ code }) => code)

const sales = option({ digit: '1', actionType: 'transfer_queue', actionTarget: 'queue-sales' })
const to = (digit: string, menuId: string) => option({ digit, actionType: 'sub_menu', actionTarget: menuId })
const says = (promptText: string): Partial<DraftMenu> => ({ promptText })
const inCall = (code: Problem['code'], place: Problem['place']): Problem => ({
  ...{ severity: 'warning', code, message: code, values: {}, place },
})

describe('a fix', () => {
  test('for a key that is promised and absent asks what it does, and leaves the prompt alone', () => {
    const draft = checked(draftOf([menu('main', [sales], says('Press 1 for sales, press 4 for more.'))]))
    expect(fixOf(draft, 'prompt_promises_missing_key', /Add key 4/)).toEqual({
      label: 'Add key 4',
      ask: { menuId: 'main', handle: '4' },
    })
  })

  test('mentions a key at the end of the prompt, in the language of the menu', () => {
    const draft = checked(draftOf([menu('main', [sales], says('Welcome'))]))
    const fixed = applied(draft, 'option_not_mentioned', /Mention key 1/)
    expect(fixed.menus[0]?.promptText).toBe('Welcome. Press 1 for sales.')
    expect(fixed.problems).toEqual([])
    const german = checked(draftOf([menu('main', [sales], { ...says('Willkommen.'), language: 'de' })]))
    expect(applied(german, 'option_not_mentioned', /Mention/).menus[0]?.promptText).toBe(
      'Willkommen. Drücken Sie die 1 für sales.',
    )
  })

  test('creates the menu that is missing, or leads to the start instead', () => {
    const draft = checked(draftOf([menu('main', [to('1', 'gone')], says('Press 1.'))]))
    expect(applied(draft, 'target_menu_missing', /Create gone/).menus.map(({ menuId }) => menuId)).toEqual([
      'main',
      'gone',
    ])
    expect(applied(draft, 'target_menu_missing', /start/).menus[0]?.options[0]?.actionTarget).toBe('main')
  })

  test('does so where a setting names the missing menu', () => {
    const next = (digit: string, setting: string) => ({
      ...sales,
      digit,
      actionConfig: { [setting]: { menu: 'gone' } },
    })
    const draft = checked(draftOf([menu('main', [next('1', 'on_fail')], says('Press 1.'))]))
    const fixed = applied(draft, 'target_menu_missing', /start/)
    expect(fixed.menus[0]?.options[0]?.actionConfig).toEqual({ on_fail: { menu: 'main' } })
    expect(fixed.problems).toEqual([])
  })

  test('creates the start that is missing, or begins elsewhere', () => {
    const lost = draftOf([menu('main', [sales], says('Press 1.'))])
    const draft = checked({ ...lost, ivr: { ...lost.ivr, rootMenuId: 'gone' } })
    expect(applied(draft, 'root_missing', /Create gone/).menus).toHaveLength(2)
    expect(applied(draft, 'root_missing', /Begin in main/).problems).toEqual([])
  })

  test('deletes a menu that nobody comes to with those that lead to it, or lets calls begin there', () => {
    const attic = [menu('attic', [to('1', 'box')], says('Press 1.')), menu('box', [to('9', 'attic')], says('Press 9.'))]
    const draft = checked(draftOf([menu('main', [sales], says('Press 1.')), ...attic]))
    const fixed = applied(draft, 'menu_unreachable', /Delete it and 1 more/)
    expect(fixed.menus.map(({ menuId }) => menuId)).toEqual(['main'])
    expect(fixed.problems).toEqual([])
    expect(applied(draft, 'menu_unreachable', /start/).ivr.rootMenuId).toBe('attic')
  })

  test('does not delete a menu to which a menu leads that callers come to', () => {
    const draft = draftOf([
      menu('main', [to('1', 'party')], says('Press 1.')),
      menu('party', [sales], says('Press 1.')),
    ])
    const never = checked(draft, [inCall('menu_unreachable', { menuId: 'party' })])
    expect(fixesOf(never, problemIn(never, 'menu_unreachable'), texts).map(({ label }) => label)).toEqual([
      'Make it the start',
    ])
  })

  test('adds a way back by a key that is free, and says so', () => {
    const draft = checked(
      draftOf([
        menu('main', [to('1', 'round'), { ...sales, digit: '2' }], says('Press 1 or 2.')),
        menu('round', [to('1', 'round')], says('Press 1.')),
      ]),
    )
    const fixed = applied(draft, 'loop_without_exit', /way back \(key 9\)/)
    expect(fixed.menus[1]?.promptText).toBe('Press 1. Press 9 for the main menu.')
    expect(fixed.problems).toEqual([])
  })

  test('offers no way back to a start from which there is no way out either', () => {
    const draft = checked(draftOf([menu('main', [to('1', 'main')], says('Press 1.'))]))
    const labels = fixesOf(draft, problemIn(draft, 'loop_without_exit'), texts).map(({ label }) => label)
    expect(labels).toEqual(['Let silence end the call', 'Add a key that leads out'])
  })

  test('lets silence end the call where it went round', () => {
    const round = draftOf([menu('main', [sales, to('t', 'main')], says('Press 1.'))])
    const draft = checked(round, [inCall('silence_never_ends', { menuId: 'main', key: 't' })])
    expect(applied(draft, 'silence_never_ends', /silence/).menus[0]?.options[1]).toMatchObject({
      digit: 't',
      actionType: 'hangup',
    })
  })

  test('says a prompt three times that was said once', () => {
    const once = draftOf([menu('main', [sales], { ...says('Press 1.'), maxRetries: 1 })])
    const draft = checked(once, [inCall('timeout_cuts_off', { menuId: 'main', field: 'maxRetries' })])
    expect(applied(draft, 'timeout_cuts_off', /three/).menus[0]?.maxRetries).toBe(3)
  })

  test('says what happens when nobody answers', () => {
    const transfer = { ...sales, digit: 'next' }
    const draft = checked(draftOf([menu('hello', [transfer], { ...says('Hello.'), kind: 'message' })]))
    expect(applied(draft, 'transfer_without_return', /./).problems).toEqual([])
  })

  test('takes away what is of no use: an option, a translation, a case', () => {
    const strange = checked(draftOf([menu('hello', [to('next', 'hello'), sales], { ...says('Hi.'), kind: 'message' })]))
    expect(codes(applied(strange, 'key_not_of_kind', /Delete key 1/))).not.toContain('key_not_of_kind')
    const unused = checked(
      draftOf([menu('main', [sales], { ...says('Press 1.'), translations: { fr: { prompt_text: 'Tapez 1.' } } })]),
    )
    expect(applied(unused, 'translation_unused', /words in fr/).problems).toEqual([])
    const vip = { exit: 'vip', op: 'exists' }
    const branch = checked(
      draftOf([
        menu(
          'sort',
          [
            { ...sales, digit: 'vip' },
            { ...sales, digit: 'else' },
          ],
          {
            ...{ kind: 'branch', promptText: '', config: { on: '{caller_number}', cases: [vip, { ...vip }] } },
          },
        ),
      ]),
    )
    expect(applied(branch, 'case_unreachable', /case/).menus[0]?.config).toEqual({
      on: '{caller_number}',
      cases: [vip],
    })
  })

  test('opens hours that were always closed', () => {
    const closed = menu(
      'hours',
      [
        { ...sales, digit: 'open' },
        { ...sales, digit: 'closed' },
      ],
      {
        ...{ kind: 'hours', promptText: '', config: { time_zone: 'UTC', weekly: {}, holidays: [] } },
      },
    )
    expect(codes(applied(checked(draftOf([closed])), 'never_open', /Open/))).not.toContain('never_open')
  })

  test('changes nothing when the draft has moved on', () => {
    const draft = checked(draftOf([menu('main', [to('1', 'gone')], says('Press 1.'))]))
    const elsewhere = draftOf([menu('other', [sales])])
    for (const fix of fixesOf(draft, problemIn(draft, 'target_menu_missing'), texts)) {
      if ('apply' in fix) expect(fix.apply(elsewhere)).toEqual(elsewhere)
    }
  })
})

test('fixes for hundreds of menus that nobody comes to are found in no time', () => {
  const chain = Array.from({ length: 400 }, (_, at) =>
    menu(`m${at}`, [to('1', `m${at + 1}`), to('9', 'main')], says('Press 1 or 9.')),
  )
  const draft = checked(draftOf([menu('main', [sales], says('Press 1.')), ...chain, menu('m400', [sales])]))
  const begun = performance.now()
  const fixes = draft.problems.map((problem) => fixesOf(draft, problem, texts))
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect(fixes.flat().map(({ label }) => label)).toContain('Delete it and 400 more that lead here')
})
