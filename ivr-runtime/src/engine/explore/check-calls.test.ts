import { describe, expect, it } from 'vitest'
import { draftOf, menuOf } from '../../../test/power-company.ts'
import { supportHotline } from '../../../test/support-hotline.ts'
import type { DraftMenu } from '../../domain/flow/draft.ts'
import { draftToFlow } from '../../domain/flow/draft-to-flow.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import { checkCalls } from './check-calls.ts'

function check(...menus: DraftMenu[]): Problem[] {
  const { drawn, problems } = draftToFlow(draftOf(...menus))
  return checkCalls(drawn, problems)
}
const problem = (problems: Problem[], code: Problem['code']) => problems.find((each) => each.code === code)
const keysOf = (found: Problem | undefined) => found?.path?.map(({ key, failed }) => (failed ? `${key}!` : key))

const saying = (promptText: string): Partial<DraftMenu> => ({ promptText })
const hangup: [string, string] = ['hangup', 'NORMAL_CLEARING']
const sales: [string, string] = ['transfer_queue', 'sales']
const to = (menuId: string): [string, string] => ['sub_menu', menuId]

describe('calls of a flow', () => {
  it('of the product document have no problems', () => {
    const { drawn, problems } = draftToFlow(supportHotline())
    expect(checkCalls(drawn, problems)).toEqual([])
  })

  it('without a menu have the problem that there is none', () => {
    expect(check().map(({ code }) => code)).toEqual(['no_menus'])
  })

  it('say of every problem by which keys callers come to it', () => {
    const problems = check(
      menuOf('main', { '1': to('hours') }, saying('Press 1.')),
      menuOf('hours', { open: to('shop'), closed: hangup }, { kind: 'hours', config: { time_zone: 'UTC' } }),
      menuOf('shop', { '2': sales }, saying('Press 2 for sales or 4 for bikes. Press 4.')),
      menuOf('attic', { '1': hangup }, saying('Press 1.')),
    )
    expect(problem(problems, 'prompt_promises_missing_key')?.path).toEqual([
      { menuId: 'main', key: '1' },
      { menuId: 'hours', key: 'open' },
      { menuId: 'shop', key: '4' },
    ])
    expect(keysOf(problem(problems, 'never_open'))).toEqual(['1'])
    expect(problem(problems, 'menu_unreachable')).not.toHaveProperty('path')
  })
})

describe('callers', () => {
  const round = menuOf('round', { '1': to('round'), t: to('round'), i: to('round') }, saying('Press 1.'))

  it('whom nothing lets go are stranded, which is an error where it begins, and told once', () => {
    const problems = check(menuOf('main', { '1': to('round'), '2': sales }, saying('Press 1 or 2.')), round)
    expect(problems.map(({ code }) => code)).toEqual(['caller_stranded'])
    expect(problems[0]).toMatchObject({ severity: 'error', place: { menuId: 'round' }, path: [{ key: '1' }] })
  })

  it('who are let go by silence only are a warning, as before', () => {
    const problems = check(menuOf('round', { '1': to('round') }, saying('Press 1.')))
    expect(problems).toMatchObject([{ code: 'loop_without_exit', severity: 'warning', place: { menuId: 'round' } }])
  })

  it('are not stranded by what is not drawn yet', () => {
    const problems = check(menuOf('hello', {}, { kind: 'message' }))
    expect(problems.map(({ code }) => code)).toEqual(['exit_missing'])
    const empty = check(menuOf('main', { '1': sales, '2': to('new') }, saying('Press 1 or 2.')), menuOf('new', {}))
    expect(empty.map(({ code }) => code)).toEqual(['no_options'])
  })

  it('to whom a condition shuts the only way out go round, which the graph alone does not show', () => {
    const gate = menuOf(
      'gate',
      { vip: sales, else: to('main') },
      { kind: 'branch', promptText: '', config: { on: '{level}', cases: [{ exit: 'vip', op: 'equals', value: '9' }] } },
    )
    const main = (level: string) =>
      menuOf('main', { '1': ['sub_menu', 'gate', { set: { level } }] }, saying('Press 1.'))
    const choose = menuOf(
      'choose',
      { '1': to('main'), '2': ['sub_menu', 'gate', { set: { level: '9' } }] },
      {
        ...saying('Press 1 or 2.'),
      },
    )
    const problems = check(choose, main('1'), gate)
    expect(problem(problems, 'loop_without_exit')).toMatchObject({ place: { menuId: 'main' } })
    expect(problems[0]?.message).toContain('Callers who come to menu "main" this way')
    expect(problem(check(choose, main('9'), gate), 'loop_without_exit')).toBeUndefined()
  })

  it('are not stranded where some answers only make a target valid, though others take the same exit', () => {
    const ask: [string, string, object] = [
      'http_api_call',
      'https://api.example/',
      { save_as: 'mailbox', next: { menu: 'look' } },
    ]
    const look = (op: string, value: string) =>
      menuOf(
        'look',
        { low: to('main'), else: ['voicemail', '{mailbox}'] },
        { kind: 'branch', promptText: '', config: { on: '{mailbox}', cases: [{ exit: 'low', op, value }] } },
      )
    const main = menuOf('main', { '1': ask, t: to('main'), i: to('main') }, saying('Press 1.'))
    const codes = (branch: DraftMenu) => check(main, branch).map(({ code }) => code)
    // No answer at all is not less than 4 either, and no mailbox.
    expect(codes(look('less_than', '4'))).not.toContain('caller_stranded')
    expect(codes(look('equals', '1'))).not.toContain('caller_stranded')
  })

  it('who press nothing and are led round for ever are a warning at the exit', () => {
    const problems = check(
      menuOf('main', { '1': sales, '2': to('other') }, saying('Press 1 or 2.')),
      menuOf('other', { '1': sales, t: to('third') }, saying('Press 1.')),
      menuOf('third', { '1': sales, t: to('other') }, saying('Press 1.')),
    )
    expect(problems).toMatchObject([
      { code: 'silence_never_ends', severity: 'warning', place: { menuId: 'other', key: 't' }, path: [{ key: '2' }] },
    ])
  })

  it('who hesitate where the prompt is said once are cut off', () => {
    const once = (options: Record<string, [string, string]>) =>
      check(menuOf('main', { '1': sales, ...options }, { ...saying('Press 1.'), maxRetries: 1 }))
    expect(once({})).toMatchObject([{ code: 'timeout_cuts_off', place: { menuId: 'main', field: 'maxRetries' } }])
    expect(once({ t: sales })).toEqual([])
  })
})

describe('a menu', () => {
  it('behind more than five others is too deep, where it begins', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const problems = check(
      ...names.map((name, at) =>
        menuOf(
          name,
          { '1': names[at + 1] ? to(names[at + 1] as string) : hangup, '2': sales },
          saying('Press 1 or 2.'),
        ),
      ),
    )
    expect(problems).toMatchObject([{ code: 'path_too_long', place: { menuId: 'f' } }])
    expect(keysOf(problems[0])).toEqual(['1', '1', '1', '1', '1'])
  })

  it('that messages and hours lead to is no deeper for that', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const messages = names.map((name, at) =>
      menuOf(name, { next: names[at + 1] ? to(names[at + 1] as string) : to('end') }, { kind: 'message' }),
    )
    expect(check(...messages, menuOf('end', { '1': sales }, saying('Press 1.')))).toEqual([])
  })

  it('with more than five choices has too many, not counting those that lead back', () => {
    const choices = (count: number, more: Record<string, [string, string]>) =>
      check(
        menuOf('main', { '1': to('six') }, saying('Press 1.')),
        menuOf(
          'six',
          { ...Object.fromEntries([...'123456'].slice(0, count).map((key) => [key, sales])), ...more },
          saying('Press 1, 2, 3, 4, 5, 6, 9 or star.'),
        ),
      )
    const codes = (problems: Problem[]) => problems.filter(({ code }) => code === 'too_many_options')
    expect(codes(choices(6, {}))).toMatchObject([{ place: { menuId: 'six' }, path: [{ key: '1' }] }])
    expect(codes(choices(5, { '9': to('main'), '*': to('six'), t: sales }))).toEqual([])
  })

  it('that speaks for more than half a minute speaks too long, in each language of its own', () => {
    const long = `Press 1. ${'word '.repeat(90)}`
    const problems = check(
      menuOf('main', { '1': ['sub_menu', 'talk', { set: { language: 'fr' } }] }, saying('Press 1.')),
      menuOf('talk', { '1': sales }, { ...saying('Press 1.'), translations: { fr: { prompt_text: long } } }),
    )
    expect(problems.filter(({ code }) => code === 'prompt_long')).toMatchObject([
      { place: { menuId: 'talk', field: 'translations.fr.prompt_text' } },
    ])
    expect(problem(check(menuOf('talk', { '1': sales }, saying(long))), 'prompt_long')?.message).toContain('about 37 s')
  })

  it('that does not tell callers of another language of a key says so at their words', () => {
    const french = (promptText: string) =>
      check(
        menuOf(
          'main',
          { '1': ['sub_menu', 'talk', { set: { language: 'fr' } }] },
          { ...saying('Press 1.'), language: 'en' },
        ),
        menuOf(
          'talk',
          { '1': sales, '2': hangup },
          { ...saying('Press 1 or 2.'), translations: { fr: { prompt_text: promptText } } },
        ),
      )
    expect(french('Appuyez sur 1.')).toMatchObject([
      { code: 'option_not_mentioned', place: { menuId: 'talk', key: '2', field: 'translations.fr.prompt_text' } },
    ])
    expect(french('Appuyez sur 1 ou deux.')).toEqual([])
  })

  it('that calls go through without a stop, to where others were before, is reached', () => {
    const set = (level: string): [string, string, object] => ['sub_menu', 'look', { set: { level } }]
    const problems = check(
      menuOf('main', { '1': set('1'), '2': set('2'), '3': sales }, saying('Press 1, 2 or 3.')),
      menuOf(
        'look',
        { one: to('main'), else: to('main') },
        {
          kind: 'branch',
          promptText: '',
          config: { on: '{level}', cases: [{ exit: 'one', op: 'equals', value: '1' }] },
        },
      ),
    )
    expect(problem(problems, 'menu_unreachable')).toBeUndefined()
  })

  it('to which only a holiday leads, where there are none, is never reached', () => {
    const config = { time_zone: 'UTC', weekly: { mon: [['09:00', '17:00']] } }
    const office = (holidays: unknown[]) =>
      check(
        menuOf(
          'office',
          { open: sales, closed: hangup, holiday: to('party') },
          { kind: 'hours', config: { ...config, holidays } },
        ),
        menuOf('party', { next: hangup }, { kind: 'message' }),
      ).filter(({ code }) => code === 'menu_unreachable')
    expect(office([])).toMatchObject([{ place: { menuId: 'party' } }])
    expect(office([{ date: '2026-12-25' }])).toEqual([])
  })
})

describe('a key of habit', () => {
  const main = menuOf('main', { '1': to('shop'), '9': to('help') }, saying('Press 1 or 9.'))
  const help = menuOf('help', { '0': sales, '9': to('main') }, saying('Press 0 or 9.'))

  it('that leads on in one menu and back in the next has two meanings', () => {
    const problems = check(main, menuOf('shop', { '1': sales, '2': hangup }, saying('Press 1 or 2.')), help)
    expect(problems).toMatchObject([
      { code: 'key_with_two_meanings', severity: 'warning', place: { menuId: 'help', key: '9' } },
    ])
    expect(keysOf(problems[0])).toEqual(['9', '9'])
    expect(problems[0]?.message).toContain('leads on in menu "main" and goes back in menu "help"')
  })

  it('that is at odds with many menus is told once, at the one that they are at odds with', () => {
    const shop = menuOf('shop', { '1': sales, '9': to('main') }, saying('Press 1 or 9.'))
    const problems = check(main, shop, help)
    expect(problems).toMatchObject([{ code: 'key_with_two_meanings', place: { menuId: 'main', key: '9' } }])
    expect(problems[0]?.message).toContain('2 menus behind it')
  })

  it('that leads back everywhere, or to somebody everywhere, has one meaning; other keys are a menu’s own', () => {
    const start = menuOf('start', { '1': to('next'), '0': sales }, saying('Press 1 or 0.'))
    const next = menuOf(
      'next',
      { '1': sales, '0': ['voicemail', '1001'], '9': to('start'), '2': to('last') },
      saying('Press 1, 0, 2 or 9.'),
    )
    const last = menuOf('last', { '1': to('next'), '2': hangup, '9': to('next') }, saying('Press 1, 2 or 9.'))
    expect(check(start, next, last)).toEqual([])
  })
})

it('a flow with more paths than the budget allows says so, and keeps what was found', () => {
  const { drawn, problems } = draftToFlow(supportHotline())
  expect(checkCalls(drawn, problems, 10)).toMatchObject([{ code: 'paths_unchecked', severity: 'warning', place: {} }])
})
