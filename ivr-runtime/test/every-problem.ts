import type { Draft, DraftMenu, DraftOption } from '../src/domain/flow/draft.ts'
import { draftToFlow } from '../src/domain/flow/draft-to-flow.ts'
import type { Problem } from '../src/domain/flow/problem.ts'
import { checkCalls } from '../src/engine/explore/check-calls.ts'
import { draftOf, menuOf, option, powerCompany } from './power-company.ts'
import { supportHotline } from './support-hotline.ts'

type Action = [string, string, unknown?]
const hangup: Action = ['hangup', 'NORMAL_CLEARING']
const sales: Action = ['transfer_queue', 'sales']
const to = (menuId: string, config?: object): Action => ['sub_menu', menuId, config]
const says = (promptText: string) => ({ promptText })
const french = (promptText: string) => ({ fr: { prompt_text: promptText } })
const long = `Press 1. ${'word '.repeat(90)}`

const changed = (menuId: string, change: Partial<DraftMenu>, options: DraftOption[] = []): Draft => {
  const draft = powerCompany()
  const menu = draft.menus.find((each) => each.menuId === menuId)
  if (menu) Object.assign(menu, change, { options: [...(change.options ?? menu.options), ...options] })
  return draft
}
const office = { time_zone: 'UTC', weekly: { mon: [['09:00', '17:00']] } }
const exists = { exit: 'vip', op: 'exists' }

/** Drafts that lack something, so that together every check finds something in every way in which it says it. */
const drafts: Draft[] = [
  draftOf(),
  { ...draftOf(menuOf('main', { '1': sales })), ivr: { ...draftOf().ivr, rootMenuId: 'gone' } },
  draftOf(menuOf('main', { '1': to('gone'), t: to('gone') }), menuOf('empty', {}), menuOf('attic', { '1': hangup })),
  draftOf(menuOf('main', {}, says(' ')), menuOf('main', { '1': hangup })),
  draftOf(menuOf('main', { '1': hangup }, { invalidPrompt: 'a'.repeat(4097), translations: french(' ') })),
  changed('language', {}, [
    option('3', to('office', { set: { language: 'Klingon' } })),
    option('t', to('office', { set: { language: 'x' } })),
    option('1', hangup),
  ]),
  changed('main_menu', { timeoutSeconds: 0, maxRetries: 99, language: 'x' }),
  changed('main_menu', {}, [option('11', ['explode', 'x']), option('12', ['voicemail', '', { max_seconds: 1 }])]),
  { ...powerCompany(), ivr: { ...powerCompany().ivr, defaultLanguage: 'x', ttsModel: '' } },
  draftOf(menuOf('main', { '1': to('main') }, says('Press 1.'))),
  draftOf(menuOf('ask', { done: to('ask') }, { kind: 'collect', config: { variable: 'pin' } })),
  draftOf(
    menuOf('main', { '1': hangup, '2': to('talk', { set: { language: 'fr' } }) }, says('Press 3.')),
    menuOf('talk', { '1': sales, '2': hangup }, { ...says('Press 1.'), translations: french('Appuyez sur 4.') }),
  ),
  changed('office', { config: { time_zone: 'Berlin', lunch: true } }),
  changed('office', { translations: { Klingon: 1, de: { prompt_text: 'Hallo', volume: 1 } } }),
  changed('office', { options: [], config: office }, [option('1', hangup), option('t', hangup)]),
  changed('office', { config: { time_zone: 'UTC' } }),
  changed('main_menu', {}, [option('done', hangup)]),
  changed('account', { promptText: 'Enter {nothing}.' }, [option('5', hangup)]),
  changed('main_menu', {}, [
    option('11', ['voicemail', '{nobody}']),
    option('13', to('office', { set: { a: '{b}' } })),
  ]),
  changed('account', {}, [option('i', ['http_api_call', 'https://api.example/{nothing}'])]),
  changed('welcome', { translations: french('Bonjour'), language: 'en' }),
  changed('important', { config: { on: '{account}', cases: [exists, exists] } }),
  draftOf(menuOf('main', { '1': sales }, { ...says('Press 1.'), translations: french('Appuyez sur 1.') })),
  draftOf(menuOf('hello', { next: to('hello') }, { kind: 'message' })),
  draftOf(menuOf('hello', { next: sales }, { kind: 'message' })),
  draftOf(menuOf('round', { '1': to('round'), t: to('round'), i: to('round') }, says('Press 1.'))),
  draftOf(
    menuOf('choose', { '1': to('main'), '2': to('gate', { set: { level: '9' } }) }, says('Press 1 or 2.')),
    menuOf('main', { '1': to('gate', { set: { level: '1' } }) }, says('Press 1.')),
    menuOf(
      'gate',
      { vip: sales, else: to('main') },
      { kind: 'branch', ...says(''), config: { on: '{level}', cases: [{ exit: 'vip', op: 'equals', value: '9' }] } },
    ),
  ),
  draftOf(
    menuOf('office', { open: sales, closed: hangup, holiday: to('party') }, { kind: 'hours', config: office }),
    menuOf('party', { next: hangup }, { kind: 'message' }),
  ),
  draftOf(
    menuOf('main', { '1': sales, '2': to('other') }, says('Press 1 or 2.')),
    menuOf('other', { '1': sales, t: to('third') }, says('Press 1.')),
    menuOf('third', { '1': sales, t: to('other') }, says('Press 1.')),
  ),
  draftOf(menuOf('main', { '1': sales }, { ...says('Press 1.'), maxRetries: 1 })),
  draftOf(
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((name, at, all) =>
      menuOf(name, { '1': to(all[at + 1] ?? 'a'), '2': sales }, says('Press 1 or 2.')),
    ),
  ),
  draftOf(menuOf('six', Object.fromEntries([...'123456'].map((key) => [key, sales])), says('Press 1 to 6.'))),
  draftOf(menuOf('talk', { '1': sales }, says(long))),
  draftOf(
    menuOf('main', { '1': to('talk', { set: { language: 'fr' } }) }, { ...says('Press 1.'), language: 'en' }),
    menuOf('talk', { '1': sales, '2': hangup }, { ...says('Press 1 or 2.'), translations: french(long) }),
    menuOf('mute', { '1': to('talk') }),
  ),
  draftOf(
    menuOf('main', { '1': to('shop'), '9': to('help') }, says('Press 1 or 9.')),
    menuOf('shop', { '1': sales, '0': to('help') }, says('Press 1 or 0.')),
    menuOf('help', { '0': sales, '9': to('main'), '#': to('help') }, says('Press 0, # or 9.')),
  ),
  draftOf(
    menuOf('main', { '1': to('shop'), '9': to('help'), '*': hangup }, says('Press 1, 9 or *.')),
    menuOf('shop', { '1': sales, '9': to('main'), '*': to('main') }, says('Press 1, * or 9.')),
    menuOf('help', { '0': sales, '9': to('main'), '*': sales }, says('Press 0, * or 9.')),
  ),
]

/** All that the checks find in `drafts`, in all that they can say. */
export const everyProblem: Problem[] = [...drafts, supportHotline()].flatMap((draft) => {
  const { drawn, problems } = draftToFlow(draft)
  return [...checkCalls(drawn, problems), ...checkCalls(drawn, problems, 5)]
})
