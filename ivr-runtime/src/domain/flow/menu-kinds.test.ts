import { describe, expect, it } from 'vitest'
import { draftOf, menuOf, option, powerCompany, replaceOption } from '../../../test/power-company.ts'
import type { Draft, DraftMenu } from './draft.ts'
import { draftToFlow } from './draft-to-flow.ts'
import { flowSchema } from './flow.ts'
import { flowPrompts } from './flow-prompts.ts'
import { exitsOf, menuKinds } from './menu-kind.ts'
import { menuWords } from './menu-words.ts'
import type { Problem } from './problem.ts'

const menuIn = (draft: Draft, name: string) => draft.menus.find(({ menuId }) => menuId === name) as DraftMenu
const check = (menu: string, edit: (menu: DraftMenu) => void): Problem[] => {
  const draft = powerCompany()
  edit(menuIn(draft, menu))
  return draftToFlow(draft).problems.filter(({ code }) => code !== 'translation_missing')
}
const problem = (problems: Problem[], code: Problem['code']) => problems.find((each) => each.code === code)

describe('a flow with menus of every kind', () => {
  it('can be run', () => {
    expect(check('welcome', () => {})).toEqual([])
    expect(draftToFlow(powerCompany()).flow?.menus.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([...menuKinds]),
    )
  })

  it('reads as it was stored', () => {
    const { flow } = draftToFlow(powerCompany())
    expect(flowSchema.parse(JSON.parse(JSON.stringify(flow)))).toEqual(JSON.parse(JSON.stringify(flow)))
  })

  it('of before there were kinds, languages and variables reads as menus without any', () => {
    const menu = {
      ...{ menuId: 'main', promptText: 'Press 1.', voice: null, timeoutSec: 5, maxRetries: 3, invalidPrompt: null },
      options: [
        { key: '1', description: null, action: { type: 'transfer_queue', target: 'sales', config: null } },
        { key: '2', description: null, action: { type: 'sub_menu', target: 'main', config: null } },
        { key: '3', description: null, action: { type: 'voicemail', target: '1001', config: null } },
      ],
    }
    const head = { ivrName: 'old', language: 'en', voice: 'alloy', ttsModel: 'tts-1', rootMenuId: 'main' }
    expect(flowSchema.parse({ ...head, menus: [menu] }).menus).toEqual([
      { ...menu, kind: 'menu', config: null, language: null, translations: {} },
    ])
  })
})

describe('a menu', () => {
  it.each([
    ['welcome', 'next'],
    ['office', 'open'],
    ['office', 'closed'],
    ['account', 'done'],
    ['important', 'vip'],
    ['important', 'else'],
  ])('%s without an option for its exit %s is an error at that exit', (name, exit) => {
    const problems = check(name, (menu) => {
      menu.options = menu.options.filter(({ digit }) => digit !== exit)
    })
    expect(problem(problems, 'exit_missing')).toMatchObject({
      severity: 'error',
      message: `Menu "${name}" has no option for its exit "${exit}". Add one that says where callers go then.`,
      place: { menuId: name, key: exit },
    })
  })

  it.each([
    ['welcome', '1'],
    ['office', 't'],
    ['account', '5'],
    ['important', 'open'],
    ['main_menu', 'done'],
  ])('%s with an option %s, which its kind never takes, is an error', (name, key) => {
    const problems = check(name, (menu) => menu.options.push(option(key, ['hangup', 'NORMAL_CLEARING'])))
    expect(problem(problems, 'key_not_of_kind')).toMatchObject({ severity: 'error', place: { menuId: name, key } })
  })

  it('tells which keys its kind takes', () => {
    const problems = check('office', (menu) => menu.options.push(option('1', ['hangup', 'NORMAL_CLEARING'])))
    expect(problem(problems, 'key_not_of_kind')?.message).toBe(
      'Key 1 of menu "office" is never taken: a menu of the kind "hours" takes "open", "closed", "holiday". Delete the option or give it one of those.',
    )
  })

  it.each([
    ['office', { time_zone: 'Berlin' }, 'config.time_zone'],
    ['office', { time_zone: 'UTC', weekly: { mon: [['9', '17:00']] } }, 'config.weekly.mon.0.0'],
    ['office', { time_zone: 'UTC', lunch: true }, 'config.lunch'],
    ['account', { variable: 'Account' }, 'config.variable'],
    ['account', { variable: 'language' }, 'config.variable'],
    ['account', { variable: 'x', min_digits: 9, max_digits: 2 }, 'config.max_digits'],
    ['account', { variable: 'x', max_digits: 65 }, 'config.max_digits'],
    ['account', null, 'config'],
    ['important', { on: 'account', cases: [{ exit: 'vip', op: 'exists' }] }, 'config.on'],
    ['important', { on: '{account}', cases: [] }, 'config.cases'],
    ['important', { on: '{account}', cases: [{ exit: 'else', op: 'exists' }] }, 'config.cases.0.exit'],
    ['important', { on: '{account}', cases: [{ exit: 'vip', op: 'less_than', value: 'x' }] }, 'config.cases.0.value'],
    ['welcome', { volume: 11 }, 'config'],
  ])('%s with the settings %j is an error at %s', (name, config, field) => {
    const problems = check(name, (menu) => Object.assign(menu, { config }))
    expect(problems[0]).toMatchObject({ code: 'config_invalid', severity: 'error', place: { menuId: name, field } })
  })

  it('whose settings cannot be read has no other errors for that', () => {
    for (const name of ['office', 'account', 'important']) {
      const problems = check(name, (menu) => Object.assign(menu, { config: { variable: 'account', wrong: 1 } }))
      expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
        new Set(['config_invalid']),
      )
    }
  })

  it('of a kind that nobody knows is an error', () => {
    expect(check('welcome', (menu) => Object.assign(menu, { kind: 'maze' }))[0]).toMatchObject({
      code: 'config_invalid',
      place: { menuId: 'welcome', field: 'kind' },
    })
  })

  it('that says nothing needs no prompt, and one that speaks does', () => {
    expect(check('office', (menu) => Object.assign(menu, { promptText: '' }))).toEqual([])
    for (const name of ['welcome', 'account', 'main_menu']) {
      const problems = check(name, (menu) => Object.assign(menu, { promptText: ' ' }))
      expect(problem(problems, 'prompt_empty')).toMatchObject({ place: { menuId: name } })
    }
  })

  it('that is always closed, or asks the same twice, has a warning', () => {
    const closed = check('office', (menu) => Object.assign(menu, { config: { time_zone: 'UTC' } }))
    expect(problem(closed, 'never_open')).toMatchObject({ severity: 'warning' })
    const exists = { op: 'exists', exit: 'vip' }
    const twice = check('important', (menu) =>
      Object.assign(menu, { config: { on: '{account}', cases: [exists, exists] } }),
    )
    expect(problem(twice, 'case_unreachable')).toMatchObject({ place: { field: 'config.cases.1' } })
  })

  it('has the exits that its cases name', () => {
    const cases = ['b', 'a', 'b'].map((exit) => ({ exit, op: 'exists' }))
    expect(exitsOf('branch', { on: '{x}', cases }).map(({ name }) => name)).toEqual(['b', 'a', 'else'])
    expect(exitsOf('branch', 'not read').map(({ name }) => name)).toEqual(['else'])
  })
})

describe('menus that wait for nobody', () => {
  const message = (menuId: string, next: string) => menuOf(menuId, { next: ['sub_menu', next] }, { kind: 'message' })
  const codes = (...menus: DraftMenu[]) =>
    draftToFlow(draftOf(...menus))
      .problems.filter(({ code }) => code === 'circle_without_caller')
      .map(({ place }) => place.menuId)

  it('and lead to each other are errors, each of them', () => {
    expect(codes(message('a', 'b'), message('b', 'c'), message('c', 'b'))).toEqual(['b', 'c'])
    expect(codes(message('a', 'a'))).toEqual(['a'])
  })

  it('are none with a menu on the way that waits', () => {
    expect(codes(message('a', 'b'), menuOf('b', { '1': ['sub_menu', 'a'] }))).toEqual([])
  })

  it('are one too when an action comes back to it, or when a transfer fails into it', () => {
    expect(codes(menuOf('a', { next: ['play_audio', '/a.wav'] }, { kind: 'message' }))).toEqual(['a'])
    const retry = menuOf('a', { next: ['transfer_queue', 'q', { on_fail: { menu: 'a' } }] }, { kind: 'message' })
    expect(codes(retry)).toEqual(['a'])
  })

  it('are found among 2,000 in no time', () => {
    const chain = Array.from({ length: 2_000 }, (_, at) => message(`m${at}`, `m${at + 1}`))
    chain.push(message('m2000', 'm1999'))
    const begun = performance.now()
    expect(codes(...chain)).toEqual(['m1999', 'm2000'])
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

describe('a transfer', () => {
  const hello = (config: object | null) =>
    draftOf(menuOf('hello', { next: ['transfer_queue', 'sales', config] }, { kind: 'message' }))

  it('before any menu waited for the caller should say where callers go when nobody takes the call', () => {
    const { flow, problems } = draftToFlow(hello(null))
    expect(flow).not.toBeNull()
    expect(problems).toMatchObject([{ code: 'transfer_without_return', place: { menuId: 'hello', key: 'next' } }])
    expect(draftToFlow(hello({ on_fail: 'hangup' })).problems).toEqual([])
  })

  it('that fails into a menu that is not there is an error', () => {
    expect(draftToFlow(hello({ on_fail: { menu: 'gone' } })).problems[0]).toMatchObject({
      code: 'target_menu_missing',
      place: { menuId: 'hello', key: 'next', field: 'config.on_fail' },
    })
  })

  it.each([
    ['transfer_extension', 'sofia/gateway/carrier/+15551234567', true],
    ['transfer_extension', 'user/1001@example.com', true],
    ['transfer_extension', 'sofia/gateway/a/{account}', true],
    ['transfer_extension', '{account}', true],
    ['transfer_queue', 'queue-{language}', true],
    ['transfer_queue', 'sofia/gateway/a/1', false],
    ['transfer_extension', 'sofia/gateway/a/1,sofia/gateway/b/2', false],
    ['transfer_extension', 'sofia/gateway/a/1|user/2', false],
    ['transfer_extension', 'user/1:_:user/2', false],
    ['transfer_extension', '{origination_caller_id_number=1}user/1', false],
    ['transfer_extension', 'sofia/external/1@host;fs_path=sip:elsewhere', false],
    ['transfer_extension', 'user/${hostname()}', false],
    ['transfer_extension', '/1', false],
    ['transfer_extension', '{Account}', false],
    ['voicemail', '{account}', true],
    ['voicemail', '{account} x', false],
    ['play_audio', 'library:opening-hours', true],
    ['play_audio', 'library:{account}', true],
    ['play_audio', 'library:a/b', false],
    ['play_audio', 'library:', false],
    ['play_audio', '/a/{account}/../b', false],
  ])('%s to %j: %s', (type, target, allowed) => {
    const problems = check('main_menu', (menu) => replaceOption(menu, option('1', [type, target])))
    expect(problem(problems, 'target_invalid') === undefined).toBe(allowed)
  })
})

describe('a variable', () => {
  const unknown = (name: string, edit: (menu: DraftMenu) => void) => problem(check(name, edit), 'variable_unknown')

  it('to which nothing gives a value is a warning in words and an error in targets and branches', () => {
    expect(unknown('welcome', (menu) => Object.assign(menu, { promptText: 'Hi {name}' }))).toMatchObject({
      severity: 'warning',
      message:
        'Menu "welcome" uses {name}, but nothing gives this variable a value. Collect it, save it from a web service, or correct the name.',
      place: { menuId: 'welcome', field: 'promptText' },
    })
    expect(
      unknown('main_menu', (menu) => replaceOption(menu, option('2', ['transfer_queue', 'queue-{name}']))),
    ).toMatchObject({ severity: 'error', place: { key: '2', field: 'target' } })
    const config = { on: '{name}', cases: [{ exit: 'vip', op: 'exists' }] }
    expect(unknown('important', (menu) => Object.assign(menu, { config }))).toMatchObject({ severity: 'error' })
  })

  it('that is built in, collected, saved or set is known; so is the answer of a web service where it is spoken', () => {
    const promptText = '{caller_number} {called_number} {language} {ivr_name} {account} {ticket} {chosen}'
    expect(unknown('welcome', (menu) => Object.assign(menu, { promptText }))).toBeUndefined()
    expect(unknown('welcome', (menu) => Object.assign(menu, { promptText: '{value}' }))).toBeDefined()
  })

  it.each(['caller_number', 'ivr_name', 'value', 'Name', '1st', 'a'.repeat(33)])('may not be called %s', (name) => {
    const problems = check('main_menu', (menu) =>
      replaceOption(menu, option('1', ['sub_menu', 'account', { set: { [name]: 'x' } }])),
    )
    expect(problem(problems, 'target_invalid')).toMatchObject({ place: { key: '1' } })
  })
})

describe('languages', () => {
  it('in which calls can be but a menu has no words are a warning', () => {
    const { problems } = draftToFlow(powerCompany())
    expect(problem(problems, 'translation_missing')).toMatchObject({
      severity: 'warning',
      place: { menuId: 'welcome' },
    })
  })

  it('to which no option leads are a warning at the translation', () => {
    const problems = check('account', (menu) => Object.assign(menu, { translations: { de: { prompt_text: 'Hallo' } } }))
    expect(problem(problems, 'translation_unused')).toMatchObject({
      place: { menuId: 'account', field: 'translations.de' },
    })
  })

  it('in a menu that always speaks one are a warning too', () => {
    const problems = check('language', (menu) => Object.assign(menu, { translations: { fr: { prompt_text: 'Oui' } } }))
    expect(problem(problems, 'translation_unused')?.message).toContain('always speaks "en"')
  })

  it.each([
    [{ french: { prompt_text: 'Oui' } }, 'translations.french'],
    [{ fr: {} }, 'translations.fr.prompt_text'],
    [{ fr: { prompt_text: 'Oui', speed: 2 } }, 'translations.fr.speed'],
  ])('that read %j are an error at %s', (translations, field) => {
    const problems = check('account', (menu) => Object.assign(menu, { translations }))
    expect(problems[0]).toMatchObject({ code: 'translation_invalid', place: { menuId: 'account', field } })
  })

  it('set to what is none are an error', () => {
    const problems = check('main_menu', (menu) =>
      replaceOption(menu, option('1', ['sub_menu', 'account', { set: { language: 'french' } }])),
    )
    expect(problem(problems, 'target_invalid')).toMatchObject({ place: { field: 'config.set.language' } })
  })

  it('choose a menu’s words: its translation, of the same language elsewhere too, or its own', () => {
    const { flow } = draftToFlow(powerCompany())
    const main = flow?.menus.find(({ menuId }) => menuId === 'main_menu')
    const account = flow?.menus.find(({ menuId }) => menuId === 'account')
    if (!flow || !main || !account) throw new Error('The power company has lost its menus.')
    expect(menuWords(flow, main, 'fr-CA')).toMatchObject({ promptText: 'Bonjour {caller_number}.', language: 'fr' })
    expect(menuWords(flow, main, 'en').language).toBe('en')
    expect(menuWords(flow, account, 'fr')).toMatchObject({ language: 'en', voice: 'nova' })
    expect(menuWords(flow, { ...main, language: 'fr' }, 'de')).toMatchObject({ language: 'fr', voice: 'nova' })
  })
})

describe('the prompts that are made ahead', () => {
  it('are in all languages of the calls, without those that only a call can fill in', () => {
    const { flow } = draftToFlow(powerCompany())
    const prompts = (flow && flowPrompts(flow)) ?? []
    const said = prompts.map(({ language, text }) => `${language} ${text}`)
    expect(said).toEqual(
      expect.arrayContaining([
        'en Enter your account number.',
        'en For English, press 1. Pour le français, appuyez sur 2.',
        'fr Votre correspondant ne répond pas.',
        'en Press 1 to confirm, or 2 to enter it again.',
        'fr Appuyez sur 1 pour confirmer ou sur 2 pour recommencer.',
      ]),
    )
    expect(said.filter((text) => text.includes('{'))).toEqual([])
    expect(prompts.some(({ once }) => once)).toBe(false)
    expect(new Set(said.map((_, at) => JSON.stringify(prompts[at]))).size).toBe(prompts.length)
  })
})
