import fc from 'fast-check'
import { type Flow, flowSchema } from '../src/domain/flow/flow.ts'

const names = ['a', 'b', 'c', 'd', 'e'] as const
const anyMenu = fc.constantFrom(...names)
const hangup = fc.constant({ type: 'hangup', target: 'NORMAL_CLEARING' })
const onward = fc.oneof(
  anyMenu.map((target) => ({ type: 'sub_menu', target })),
  anyMenu.map((target) => ({ type: 'sub_menu', target, config: { set: { x: '7' } } })),
  anyMenu.map((target) => ({ type: 'sub_menu', target, config: { set: { y: '{x}', language: 'fr' } } })),
)
const detour = fc.oneof(
  fc.option(anyMenu.map((menu) => ({ menu }))).map((next) => ({
    type: 'play_audio',
    target: 'a.wav',
    config: next ? { next } : {},
  })),
  fc.option(anyMenu.map((menu) => ({ menu }))).map((next) => ({
    type: 'http_api_call',
    target: 'https://api.example/',
    config: { save_as: 'x', ...(next ? { next } : {}) },
  })),
)
const away = fc.oneof(
  hangup,
  fc.constant({ type: 'transfer_queue', target: 'sales' }),
  fc.constant({ type: 'transfer_queue', target: '{y}' }),
  anyMenu.map((menu) => ({ type: 'transfer_extension', target: '1001', config: { on_fail: { menu } } })),
  fc.constant({ type: 'voicemail', target: '{x}' }),
)
/** Few ways out, so that many flows have none. */
const action = fc.oneof(
  { weight: 8, arbitrary: onward },
  { weight: 2, arbitrary: detour },
  { weight: 1, arbitrary: away },
)

const optionsOf = (required: readonly string[], possible: readonly string[]) => {
  const length = required.length + possible.length
  return fc
    .tuple(fc.subarray([...possible]), fc.array(action, { minLength: length, maxLength: length }))
    .map(([some, actions]) => [...required, ...some].map((key, at) => ({ key, action: actions[at] })))
}

const words = { promptText: 'Hello.', timeoutSec: 5 }
const maxRetries = fc.integer({ min: 1, max: 3 })

const plain = fc
  .tuple(optionsOf(['1'], ['2', '12', '9', 't', 'i']), maxRetries)
  .map(([options, tries]) => ({ ...words, kind: 'menu', options, maxRetries: tries }))
const message = optionsOf(['next'], []).map((options) => ({ ...words, kind: 'message', options, maxRetries: 1 }))
const hours = fc.tuple(optionsOf(['open', 'closed'], ['holiday']), fc.boolean()).map(([options, withHoliday]) => ({
  ...{ ...words, promptText: '', kind: 'hours', options, maxRetries: 1 },
  config: { time_zone: 'UTC', holidays: withHoliday ? [{ date: '2026-12-25' }] : [] },
}))
const collect = fc
  .tuple(optionsOf(['done'], ['t', 'i']), maxRetries, fc.boolean(), fc.constantFrom('x', 'y'))
  .map(([options, tries, confirm, variable]) => ({
    ...{ ...words, kind: 'collect', options, maxRetries: tries },
    config: { variable, min_digits: 1, max_digits: 1, confirm },
  }))
const branchCase = fc.oneof(
  fc.constant({ op: 'exists' }),
  fc.record({ op: fc.constantFrom('equals', 'not_equals', 'starts_with'), value: fc.constantFrom('7', '3', 'fr') }),
  fc.record({ op: fc.constantFrom('greater_than', 'less_than'), value: fc.constantFrom('4', '8') }),
)
const branch = fc
  .tuple(optionsOf(['a', 'b', 'else'], []), branchCase, branchCase, fc.constantFrom('{x}', '{y}', '{language}'))
  .map(([options, first, second, on]) => ({
    ...{ ...words, promptText: '', kind: 'branch', options, maxRetries: 1 },
    config: {
      on,
      cases: [
        { ...first, exit: 'a' },
        { ...second, exit: 'b' },
      ],
    },
  }))

const menu = fc.oneof({ weight: 5, arbitrary: plain }, message, hours, collect, branch)

/** Flows of five menus of every kind that lead to each other at random; numbers have one digit. */
export const anyFlow: fc.Arbitrary<Flow> = fc.tuple(menu, menu, menu, menu, menu).map((menus) =>
  flowSchema.parse({
    ...{ ivrName: 'any', language: 'en', voice: 'alloy', ttsModel: 'tts-1', rootMenuId: 'a' },
    menus: menus.map((each, at) => ({ ...each, menuId: names[at] })),
  }),
)
