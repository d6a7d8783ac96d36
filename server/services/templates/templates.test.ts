import { draftToFlow } from 'ivr-runtime/domain/flow/draft-to-flow'
import type { Flow } from 'ivr-runtime/domain/flow/flow'
import { menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import type { Command } from 'ivr-runtime/engine/command'
import { checkCalls } from 'ivr-runtime/engine/explore/check-calls'
import type { Input } from 'ivr-runtime/engine/input'
import { describe, expect, test } from 'vitest'
import { answered, clock, flowOfDraft, playCall, played, press, silence } from '../../../ivr-runtime/test/play-call.ts'
import { locales } from '../../../messages/locales.ts'
import { listTemplates } from './list.ts'
import { type TemplateId, templates } from './registry.ts'

const draftOf = (id: TemplateId) => ({ ivr: { ...templates[id].ivr, name: id }, menus: templates[id].menus })
const flows = new Map<TemplateId, Flow>(listTemplates().map(({ id }) => [id, flowOfDraft(draftOf(id))]))
const flowOf = (id: TemplateId): Flow => flows.get(id) as Flow

describe.each(listTemplates())('the template $id', ({ id, words, menus }) => {
  test('has neither errors nor warnings', () => {
    const { flow, problems } = draftToFlow(draftOf(id))
    expect(problems).toEqual([])
    expect(flow?.menus).toHaveLength(menus.length)
    expect(checkCalls(flowOf(id), problems)).toEqual([])
  })

  test('asks little of callers: five choices, half a minute, at most', () => {
    for (const { menuId, promptText, options } of menus) {
      expect(options.filter(({ digit }) => /^[0-9*#]/.test(digit)).length, menuId).toBeLessThanOrEqual(5)
      // About fifteen characters are spoken in a second.
      expect(promptText.length, menuId).toBeLessThan(30 * 15)
    }
  })

  test('says what it is for and what to change, in every language of the dashboard', () => {
    for (const locale of locales) {
      const { title, purpose, hints } = words[locale]
      expect(title.length).toBeGreaterThan(3)
      expect(purpose.length).toBeGreaterThan(20)
      expect(hints.length).toBeGreaterThanOrEqual(2)
      expect(hints.length).toBeLessThanOrEqual(4)
      expect(hints).toHaveLength(words.en.hints.length)
    }
  })

  test('names in its hints only menus, queues and mailboxes that it has', () => {
    const known = JSON.stringify(menus)
    const names = words.en.hints.join(' ').match(/\b[a-z]+(?:[-_][a-z]+)+\b|\b\d{4}\b|\{\w+\}/g) ?? []
    for (const name of names) expect(known, name).toContain(name.replace(/[{}]/g, ''))
  })
})

test('together the templates show every kind of menu', () => {
  const kinds = listTemplates().flatMap(({ menus }) => menus.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(menuKinds))
})

const workday = clock('2026-11-17T15:00:00Z')
const night = clock('2026-11-18T04:00:00Z')
const christmas = clock('2026-12-25T15:00:00Z')
const queue = (target: string) => ({ kind: 'transfer', to: 'queue', target })
const mailbox = (name: string) => ({ kind: 'voicemail', mailbox: name })
const busy: Input = { kind: 'transferFailed', cause: 'NO_ANSWER' }

const calls: [TemplateId, string, Input[], object][] = [
  ['support-hotline', 'who wants a computer', [press('1'), press('2')], queue('queue-computer-sales')],
  ['support-hotline', 'who asks for the weather', [press('3')], { kind: 'callApi' }],
  ['clinic', 'who wants an appointment', [workday, press('1'), press('1')], queue('queue-appointments')],
  [
    'clinic',
    'who orders a prescription',
    [workday, press('2'), press('123456'), press('1')],
    { ...mailbox('2200'), greeting: expect.objectContaining({ text: expect.stringContaining('1 2 3 4 5 6') }) },
  ],
  [
    'clinic',
    'who orders a controlled medicine',
    [workday, press('2'), press('923456'), press('1')],
    queue('queue-pharmacist'),
  ],
  ['clinic', 'who says nothing', [workday, silence, silence, silence], queue('queue-reception')],
  ['clinic', 'who calls at night', [night, played], mailbox('2100')],
  ['clinic', 'who calls on a holiday', [christmas, played], mailbox('2100')],
  [
    'shop',
    'who looks for an order',
    [press('1'), press('4711'), played],
    { kind: 'callApi', action: expect.objectContaining({ target: 'https://shop.example/api/orders/4711' }) },
  ],
  [
    'shop',
    'who heard about the order',
    [press('1'), press('4711'), played, answered('on its way')],
    {
      kind: 'ask',
      menuId: 'after_order_menu',
      first: [expect.objectContaining({ text: 'Your order is on its way.' })],
    },
  ],
  ['shop', 'who wants a person at daytime', [press('0'), workday], queue('queue-shop')],
  ['shop', 'who wants a person at night', [press('0'), night, played], mailbox('3000')],
  ['shop', 'who returns something', [press('2'), press('4')], mailbox('3010')],
  ['support-desk', 'with a ticket of a contract', [workday, press('1'), press('91234')], queue('queue-priority')],
  ['support-desk', 'with any ticket', [workday, press('1'), press('41234')], queue('queue-support')],
  ['support-desk', 'who cannot work', [workday, press('2'), press('7')], queue('queue-priority')],
  ['support-desk', 'who cannot work at night', [night, played, press('7')], { to: 'extension', target: '2001' }],
  ['support-desk', 'whom nobody hears at night', [night, played, press('7'), busy, played], mailbox('2001')],
  ['support-desk', 'who calls on a holiday', [christmas], { kind: 'announce', menuId: 'holiday_message' }],
  ['bilingual', 'who speaks Spanish', [press('2'), press('3')], queue('queue-sales-es')],
  ['bilingual', 'who speaks English', [press('1'), press('4'), workday], queue('queue-support-en')],
  [
    'bilingual',
    'who hears the menu in Spanish',
    [press('2')],
    { utterances: [expect.objectContaining({ language: 'es', text: expect.stringContaining('ventas') })] },
  ],
  ['bilingual', 'who calls too late', [press('2'), press('4'), night, played], mailbox('4000')],
  ['survey', 'who is happy', [press('5'), press('1'), press('4'), played], { kind: 'hangup' }],
  ['survey', 'who has something to say', [press('3'), press('2'), press('3')], mailbox('5000')],
  ['survey', 'who is unhappy', [press('1'), press('7')], mailbox('5001')],
  ['survey', 'who presses what is no rating', [press('9'), played], { kind: 'ask', menuId: 'rating' }],
  ['emergency-closure', 'on any day', [workday, played], queue('queue-reception')],
  ['emergency-closure', 'whom nobody takes', [workday, played, busy, played], mailbox('6000')],
  [
    'emergency-closure',
    'when it is closed by hand',
    [clock('2026-11-17T15:00:00Z', 'closed'), played, press('3')],
    mailbox('6000'),
  ],
  [
    'emergency-closure',
    'whose matter is urgent',
    [clock('2026-11-17T15:00:00Z', 'closed'), played, press('1')],
    queue('queue-on-call'),
  ],
]

test.each(calls)('%s: the caller %s comes to the right place', (id, _who, inputs, expected) => {
  const { command } = playCall(flowOf(id), inputs)
  expect(command).toMatchObject(expected)
})

test('a partner reaches the person on call directly when the offices are closed', () => {
  const closed: Input[] = [clock('2026-11-17T15:00:00Z', 'closed'), played, press('1')]
  const { command } = playCall(flowOf('emergency-closure'), closed, '+15550100')
  expect(command satisfies Command | null).toMatchObject({ kind: 'transfer', to: 'extension', target: '2001' })
})
