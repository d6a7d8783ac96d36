import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import type { Role } from '../../access.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { parseInput } from '../parse-input.ts'
import { startTestCall } from '../test-calls/start.ts'
import { callFiltersSchema } from './call-filters.ts'
import { exportCallsCsv } from './export-csv.ts'
import { getCall } from './get.ts'
import { getCallFlow } from './get-flow.ts'
import { listCalls, listCallsSchema } from './list.ts'
import { listLiveCalls } from './list-live.ts'
import { summariseCalls } from './summarise.ts'
import { type CallOffice, openCallOffice } from './testing/call-office.ts'
import { promptStep, type StoredCall } from './testing/store-call.ts'

let office: CallOffice
let people: Record<Role, SessionAccess>
beforeAll(async () => {
  office = await openCallOffice(await createTestDatabase())
})
afterAll(() => office.close())
beforeEach(async () => {
  people = await office.newHotline()
})

const store = (call?: StoredCall) => office.store(people.admin, call)
const list = (filters: object = {}) =>
  listCalls(office.services, people.supervisor, parseInput(listCallsSchema, filters))
const idsOf = async (filters: object) => (await list(filters)).calls.map(({ id }) => id)

async function csvOf(access: SessionAccess): Promise<string[]> {
  const parts: string[] = []
  for await (const part of exportCallsCsv(office.services, access, parseInput(callFiltersSchema, {}))) parts.push(part)
  return parts
}

const transferred = { kind: 'transferred', to: 'queue', target: 'queue-sales', menuId: 'main' } as const
const voicemail = { kind: 'voicemail', mailbox: '1000', menuId: 'main' } as const
const byFlow = { kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' } as const
const failed = { kind: 'failed', reason: 'handler_error' } as const

test('a call is listed with everything that a call detail record holds', async () => {
  const id = await store({ callerName: 'Ada', outcome: transferred, resumes: 2 })
  expect((await list()).calls).toEqual([
    {
      id,
      channelUuid: `channel-${id}`,
      ivrName: 'support-hotline',
      flowVersion: 1,
      testCallId: null,
      callerNumber: '+12025550123',
      callerName: 'Ada',
      calledNumber: '1000',
      startedAt: new Date('2026-11-20T10:00:00Z'),
      answeredAt: new Date('2026-11-20T10:00:00Z'),
      endedAt: new Date('2026-11-20T10:00:12Z'),
      durationMs: 12_000,
      disposition: 'transferred',
      outcome: transferred,
      hangupCause: 'NORMAL_CLEARING',
      hungUpBy: null,
      resumes: 2,
      currentMenuId: null,
    },
  ])
})

test('pages follow each other newest first and each call stands on one of them, whatever begins meanwhile', async () => {
  const ids = []
  // Two begin in the same millisecond.
  for (const second of [1, 2, 2, 3, 4]) ids.unshift(await store({ startedAt: `2026-11-20T10:00:0${second}.000Z` }))
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await list({ limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.calls.map(({ id }) => id))
    cursor = page.nextCursor
    await store({ startedAt: '2026-11-21T10:00:00.000Z' })
  } while (cursor)
  expect(seen.toSorted()).toEqual(ids.toSorted())
  expect([seen[0], seen[4]]).toEqual([ids[0], ids[4]])
  expect(await list({ limit: 2 })).toMatchObject({ total: 8 })
})

test.each(['', 'x', Buffer.from('["2026-13-01T00:00:00Z","x"]').toString('base64url')])(
  'a cursor that was never given out is refused: %j',
  async (cursor) => {
    await expect(list({ cursor })).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'cursor' }] })
  },
)

test('every filter finds what it says, and together they find what all say', async () => {
  await office.addIvr(people.supervisor, 'other')
  const calls = {
    sales: await store({ outcome: transferred, steps: [promptStep('main', 'Press 1 for sales.')] }),
    mailbox: await store({ outcome: voicemail, callerNumber: '+493012345', startedAt: '2026-11-20T11:00:00Z' }),
    gone: await store({ ivr: 'other', calledNumber: '+18005550199', startedAt: '2026-11-20T12:00:00Z' }),
    goodbye: await store({ outcome: byFlow, callerNumber: 'anonymous', startedAt: '2026-11-20T13:00:00Z' }),
    broken: await store({ outcome: failed, callerNumber: '100%', startedAt: '2026-11-20T14:00:00Z' }),
    running: await store({ durationMs: null, callerNumber: '42', startedAt: '2026-11-20T15:00:00Z' }),
  }
  const expectFound = async (filters: object, ...names: (keyof typeof calls)[]) =>
    expect(await idsOf(filters), JSON.stringify(filters)).toEqual(names.map((name) => calls[name]))

  await expectFound({ disposition: 'transferred' }, 'sales')
  await expectFound({ disposition: 'voicemail' }, 'mailbox')
  await expectFound({ disposition: 'caller_hung_up' }, 'gone')
  await expectFound({ disposition: 'flow_hung_up' }, 'goodbye')
  await expectFound({ disposition: 'failed' }, 'broken')
  await expectFound({ disposition: 'in_progress' }, 'running')
  await expectFound({ ivr: 'other' }, 'gone')
  await expectFound({ ivr: 'nobody' })
  await expectFound({ callerNumber: '+49 30' }, 'mailbox')
  await expectFound({ callerNumber: '4930' }, 'mailbox')
  await expectFound({ callerNumber: '(1) 202-555', disposition: 'transferred' }, 'sales')
  await expectFound({ calledNumber: '1800' }, 'gone')
  await expectFound({ search: 'anon' }, 'goodbye')
  await expectFound({ search: '1800' }, 'gone')
  await expectFound({ search: '%' })
  await expectFound({ search: '()' })
  await expectFound({ search: calls.broken }, 'broken')
  await expectFound({ search: `channel-${calls.broken}` }, 'broken')
  await expectFound({ menu: 'main' }, 'sales')
  await expectFound({ from: '2026-11-20T13:00:00Z', to: '2026-11-20T15:00:00+01:00' }, 'goodbye')
  await expectFound({ from: '2026-11-20T14:00:00Z', to: '2026-11-20T15:00:00Z' }, 'broken')
  await expectFound({ disposition: 'failed', ivr: 'other' })
})

test('calls of the simulator can be left out, or be all', async () => {
  const { id: testCallId } = await startTestCall(office.services, people.supervisor, { name: 'support-hotline' })
  const test = await store({ testCallId, startedAt: '2026-11-20T11:00:00Z' })
  const real = await store()
  expect(await idsOf({})).toEqual([test, real])
  expect(await idsOf({ testCalls: 'exclude' })).toEqual([real])
  expect(await idsOf({ testCalls: 'only' })).toEqual([test])
})

test('the numbers of a range count each call once, and the median is of those that ended', async () => {
  for (const outcome of [transferred, transferred, voicemail, byFlow, failed]) await store({ outcome })
  await store({ durationMs: 60_000 })
  await store({ durationMs: 90_000 })
  await store({ durationMs: null })
  const summary = await summariseCalls(office.services, people.viewer, parseInput(callFiltersSchema, {}))
  expect(summary).toEqual({
    total: 8,
    inProgress: 1,
    answered: 8,
    transferred: 2,
    voicemail: 1,
    callerHungUp: 2,
    flowHungUp: 1,
    failed: 1,
    medianDurationMs: 12_000,
  })
  const none = parseInput(callFiltersSchema, { from: '2030-01-01T00:00:00Z' })
  expect(await summariseCalls(office.services, people.viewer, none)).toMatchObject({ total: 0, medianDurationMs: null })
})

test('a call that goes on shows the menu that the caller came to last', async () => {
  const option = { kind: 'action', menuId: 'main', key: '1', action: 'sub_menu', target: 'sales' } as const
  const steps = [promptStep('main', 'Press 1 for sales.'), option, promptStep('sales', 'Sales.')]
  const id = await store({ durationMs: null, steps })
  await store({ steps })
  expect(await listLiveCalls(office.services, people.viewer)).toMatchObject({
    calls: [{ id, currentMenuId: 'sales', durationMs: null }],
    total: 1,
  })
})

test('nothing of another tenant is listed, counted, exported or read', async () => {
  const id = await store({ durationMs: null })
  const { admin: stranger } = await office.newHotline()
  const { services } = office
  const all = parseInput(callFiltersSchema, {})
  expect(await listCalls(services, stranger, { ...all, limit: 10 })).toEqual({ calls: [], nextCursor: null, total: 0 })
  expect(await listCalls(services, stranger, { ...all, search: id, limit: 10 })).toMatchObject({ calls: [] })
  expect(await listLiveCalls(services, stranger)).toEqual({ calls: [], total: 0 })
  expect(await summariseCalls(services, stranger, all)).toMatchObject({ total: 0 })
  expect((await csvOf(stranger)).join('')).not.toContain(id)
  const notFound = { code: 'not_found' }
  await expect(getCall(services, stranger, { id })).rejects.toMatchObject(notFound)
  await expect(getCallFlow(services, stranger, { id })).rejects.toMatchObject(notFound)
})

test('CSV has a line for each call, over several batches, and nothing in it is a formula', async () => {
  const { services } = office
  const evil = '=HYPERLINK("http://evil.example","x")'
  const id = await store({ callerName: evil, callerNumber: '+12025550123', startedAt: '2026-11-21T00:00:00Z' })
  const { ivrId, tenantId } = await services.db.call.findUniqueOrThrow({ where: { id } })
  const startedAt = new Date('2026-11-20T10:00:00Z')
  await services.db.call.createMany({
    data: Array.from({ length: 1200 }, (_, index) => ({
      id: crypto.randomUUID(),
      channelUuid: String(index),
      callerNumber: 'anonymous',
      calledNumber: '1000',
      ivrId,
      tenantId,
      startedAt,
    })),
  })
  const parts = await csvOf(people.admin)
  expect(parts.length).toBeGreaterThan(2)
  const lines = parts.join('').split('\r\n')
  expect(lines).toHaveLength(1 + 1201 + 1)
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines[0]).toMatch(/^call_id,started_at,answered_at,ended_at,duration_sec,caller_number,/)
  expect(lines[1]).toContain(`12.000,+12025550123,"'=HYPERLINK(""http://evil.example"",""x"")",1000,support-hotline,1,`)
})
