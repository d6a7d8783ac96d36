import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import type { Role } from '../../access.ts'
import { Invalid, NotFound } from '../../errors.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { type CallOffice, openCallOffice } from '../calls/testing/call-office.ts'
import { promptStep, type StoredCall } from '../calls/testing/store-call.ts'
import { createIvr } from '../ivrs/create.ts'
import { startTestCall } from '../test-calls/start.ts'
import { flowHeat } from './heat.ts'
import { patchDraft } from './patch-draft.ts'
import { publishIvr } from './publish.ts'

let office: CallOffice
let people: Record<Role, SessionAccess>
const name = 'heated'

beforeAll(async () => {
  office = await openCallOffice(await createTestDatabase())
  people = await office.newHotline()
  await createIvr(office.services, people.supervisor, { name, publishMode: 'manual' })
  const queue = { actionType: 'transfer_queue', actionTarget: 'queue-sales' } as const
  await patchDraft(office.services, people.supervisor, {
    name,
    patch: {
      rootMenuId: 'start',
      added: [
        {
          menuId: 'start',
          promptText: 'Press 1.',
          options: [{ digit: '1', actionType: 'sub_menu', actionTarget: 'office' }],
        },
        {
          menuId: 'office',
          kind: 'hours',
          config: { time_zone: 'UTC', weekly: { mon: [['09:00', '17:00']] } },
          options: [
            { digit: 'open', actionType: 'sub_menu', actionTarget: 'sales' },
            { digit: 'closed', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' },
          ],
        },
        {
          menuId: 'sales',
          promptText: 'Press 1 or 2.',
          options: [
            { digit: '1', ...queue, actionConfig: { on_fail: { menu: 'start' } } },
            {
              digit: '2',
              actionType: 'http_api_call',
              actionTarget: 'https://api.example.com/x',
              actionConfig: { tts_template: '{value}', next: { menu: 'start' } },
            },
            { digit: 't', ...queue },
          ],
        },
        { menuId: 'lonely', promptText: 'Press 1.', options: [{ digit: '1', ...queue }] },
      ],
    },
  })
  await publishIvr(office.services, people.supervisor, { name })
})
afterAll(() => office.close())

const went = (menuId: string, key: string, action: string, target: string): CallStep => ({
  kind: 'action',
  menuId,
  key,
  action,
  target,
})
const toOffice = went('start', '1', 'sub_menu', 'office')
const toSales: CallStep[] = [
  { kind: 'hours', menuId: 'office', exit: 'open', overridden: false },
  went('office', 'open', 'sub_menu', 'sales'),
]
const day = '2026-11-19T10:00:00.000Z'
const store = (steps: CallStep[], call: StoredCall = {}) =>
  office.store(people.admin, { ivr: name, startedAt: day, ...call, steps: [{ kind: 'answered' }, ...steps] })
const heat = (input: object = {}) =>
  flowHeat(office.services, people.viewer, { name, from: '2026-11-19T00:00:00Z', to: '2026-11-20T00:00:00Z', ...input })

test('counts calls per path and how each menu fared, of the calls of the period alone', async () => {
  const byFlow = { kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' } as const
  // Hung up in sales, before it said anything; and there again, after silence and a wrong key.
  await store([promptStep('start', 'Press 1.'), toOffice, ...toSales])
  await store([
    promptStep('start', 'Press 1.'),
    toOffice,
    ...toSales,
    promptStep('sales', 'Press 1 or 2.'),
    { kind: 'noInput', menuId: 'sales', attempt: 1 },
    promptStep('sales', 'Press 1 or 2.'),
    { kind: 'noMatch', menuId: 'sales', attempt: 2, digits: '9' },
  ])
  // Nobody took it, back to the start, a web service, and the end of a patient caller's call.
  await store(
    [
      promptStep('start', 'Press 1.'),
      toOffice,
      ...toSales,
      went('sales', '1', 'transfer_queue', 'queue-sales'),
      { kind: 'transferFailed', menuId: 'sales', target: 'queue-sales', cause: 'USER_BUSY' },
      promptStep('start', 'Press 1.'),
      toOffice,
      ...toSales,
      went('sales', '2', 'http_api_call', 'https://api.example.com/x'),
    ],
    { outcome: byFlow },
  )
  await store([])
  await store([promptStep('start', 'Press 1.')], { startedAt: '2026-11-18T23:59:59.000Z' })
  await store([promptStep('start', 'Press 1.')], { flowVersion: null })

  const found = await heat()
  expect(found).toMatchObject({ version: 1, calls: 4, dropOffsBefore: 1, ran: [{ version: 1, calls: 4 }] })
  const menu = (menuId: string) => found.menus.find((each) => each.menuId === menuId)
  expect(menu('start')).toMatchObject({ calls: 3, dropOffs: 0, prompts: 4, medianSeconds: 2 })
  expect(menu('office')).toMatchObject({ calls: 3, dropOffs: 0, prompts: 0, medianSeconds: 2 })
  expect(menu('sales')).toMatchObject({ calls: 2, dropOffs: 2, prompts: 2, noInputs: 1, noMatches: 1 })
  expect(menu('lonely')).toEqual({
    ...{ menuId: 'lonely', calls: 0, dropOffs: 0, prompts: 0, noInputs: 0, noMatches: 0, medianSeconds: null },
  })
  const path = (menuId: string, key: string, kind = 'option') =>
    found.paths.find((each) => each.menuId === menuId && each.key === key && each.kind === kind)
  expect(path('start', '1')).toMatchObject({ calls: 3, times: 4 })
  expect(path('office', 'open')).toMatchObject({ calls: 3, times: 4 })
  expect(path('sales', '1')).toMatchObject({ calls: 1 })
  expect(path('sales', '1', 'fail')).toMatchObject({ calls: 1, times: 1 })
  expect(path('sales', '2', 'next')).toMatchObject({ calls: 1 })
  expect(path('sales', 't')).toBeUndefined()
})

test('test calls count only where they are wanted', async () => {
  const { id } = await startTestCall(office.services, people.supervisor, { name, version: 1 })
  await store([promptStep('lonely', 'Press 1.')], { testCallId: id })
  const lonely = (found: Awaited<ReturnType<typeof heat>>) =>
    found.menus.find(({ menuId }) => menuId === 'lonely')?.calls
  expect(lonely(await heat())).toBe(0)
  expect(lonely(await heat({ testCalls: 'include' }))).toBe(1)
})

test('another organisation sees nothing of it', async () => {
  const others = await office.newHotline()
  await expect(flowHeat(office.services, others.admin, { name })).rejects.toThrow(NotFound)
  const theirs = await flowHeat(office.services, others.admin, { name: 'support-hotline' })
  expect(theirs).toMatchObject({ version: 1, calls: 0, ran: [] })
})

test('a period that ends before it begins, and a version that is not there, are refused', async () => {
  const backwards = heat({ from: '2026-11-20T00:00:00Z', to: '2026-11-19T00:00:00Z' })
  await expect(backwards).rejects.toMatchObject({ errors: [{ path: 'from', message: 'must be before `to`' }] })
  await expect(heat({ from: 'yesterday' })).rejects.toThrow(Invalid)
  await expect(heat({ version: 7 })).rejects.toThrow(NotFound)
})

test('before anything is published there are no numbers', async () => {
  await createIvr(office.services, people.supervisor, { name: 'draft-only', publishMode: 'manual' })
  const found = await flowHeat(office.services, people.viewer, { name: 'draft-only' })
  expect(found).toMatchObject({ version: null, calls: 0, menus: [], paths: [], ran: [] })
})
