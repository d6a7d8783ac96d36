import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import type { Role } from '../../access.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { startTestCall } from '../test-calls/start.ts'
import { getCall } from './get.ts'
import { getCallFlow } from './get-flow.ts'
import { type CallOffice, openCallOffice } from './testing/call-office.ts'
import { promptStep, type StoredCall, saidStep } from './testing/store-call.ts'
import { watchCalls } from './watch.ts'

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
const transferred = { kind: 'transferred', to: 'queue', target: 'queue-sales', menuId: 'main' } as const

test('what a caller typed is shown to supervisors, and to viewers neither as keys nor in words', async () => {
  const id = await store({
    steps: [
      { kind: 'answered' },
      promptStep('main', 'Press 1 for sales.', 'a'.repeat(64)),
      { kind: 'noMatch', menuId: 'main', attempt: 1, digits: '4711' },
      { kind: 'collected', menuId: 'main', variable: 'account', digits: '8291', length: 4 },
      saidStep('main', 'Your account 8 2 9 1 is in order.'),
      { kind: 'input', menuId: 'main', digits: '1' },
      { kind: 'action', menuId: 'main', key: '1', action: 'transfer_queue', target: 'queue-sales' },
      { kind: 'action', menuId: 'main', key: '2', action: 'transfer_extension', target: '8291' },
      { kind: 'ended', outcome: { ...transferred, target: '4930829100' } },
    ],
    outcome: { ...transferred, target: '4930829100' },
  })
  const seen = await getCall(office.services, people.supervisor, { id })
  expect(seen.steps.every(({ hidden }) => !hidden)).toBe(true)
  expect(JSON.stringify(seen)).toContain('8 2 9 1')
  for (const person of [people.viewer, people.agent]) {
    const { steps, ...call } = await getCall(office.services, person, { id })
    expect(JSON.stringify({ ...call, id: '', channelUuid: '', steps })).not.toMatch(/4711|829|8 2 9/)
    expect(steps.map(({ hidden }) => hidden)).toEqual([false, false, true, true, true, true, false, true, true])
    expect(steps[1]?.step).toMatchObject({ spoken: [{ text: 'Press 1 for sales.' }] })
    expect(steps[6]?.step).toMatchObject({ key: '1', target: 'queue-sales' })
  }
})

test('what was said can be heard while its audio is there', async () => {
  const { id: ivrId } = await findIvr(office.services.db, people.admin, 'support-hotline')
  const [kept, cleared] = ['a'.repeat(64), 'b'.repeat(64)]
  const folder = join(office.services.audioDir, String(ivrId))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${kept}.wav`), 'RIFF')
  const steps = [promptStep('main', 'One.', kept), promptStep('main', 'Two.', cleared), promptStep('main', 'Three.')]
  const call = await getCall(office.services, people.viewer, { id: await store({ steps }) })
  const url = `/v1/ivrs/support-hotline/tts/audio/${kept}`
  expect(call.steps.map(({ audioUrls }) => audioUrls)).toEqual([[''], [''], ['']])
  const supervised = await getCall(office.services, people.supervisor, { id: call.id })
  expect(supervised.steps.map(({ audioUrls }) => audioUrls)).toEqual([[url], [''], ['']])
})

test('the flow of a call is the version that ran, or the draft that its test call froze', async () => {
  const { services } = office
  const published = await getCallFlow(services, people.viewer, { id: await store() })
  expect(published.flow).toMatchObject({ menus: [{ menuId: 'main', options: [{ key: '1' }] }] })
  const { id: testCallId } = await startTestCall(services, people.supervisor, {
    name: 'support-hotline',
    version: 'draft',
  })
  const drafted = await getCallFlow(services, people.viewer, { id: await store({ testCallId, flowVersion: null }) })
  expect(drafted.flow).toEqual(published.flow)
  const id = await store({ flowVersion: null })
  await expect(getCallFlow(services, people.viewer, { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('whoever watches is told once a second at most, and of one call only of that one', async () => {
  const stop = new AbortController()
  const all = watchCalls(office.services, people.viewer, {}, stop.signal)
  expect(await all.next()).toEqual({ value: 'changed', done: false })
  const beganMs = performance.now()
  const ids = [await store({ durationMs: null }), await store({ durationMs: null })]
  await all.next()
  expect(performance.now() - beganMs).toBeGreaterThan(700)
  const one = watchCalls(office.services, people.viewer, { id: ids[0] }, stop.signal)
  await one.next()
  const heard = one.next()
  await store()
  expect(await Promise.race([heard, new Promise((done) => setTimeout(done, 300, 'nothing'))])).toBe('nothing')
  stop.abort()
  expect(await heard).toMatchObject({ done: true })
})

test('a recording of the library is heard as it sounds now, as long as the library has it', async () => {
  const { supervisor } = people
  const files = ['library:hours', 'library:gone', '/sounds/hours.wav']
  const id = await office.store(supervisor, {
    steps: files.map((file) => ({ kind: 'played', menuId: 'main', file, found: true })),
  })
  const { tenantId } = supervisor
  await office.services.db.recording.create({
    data: {
      ...{ tenantId, name: 'hours', sourceName: 'a.wav', sourceFormat: 'wav', fileHash: 'a'.repeat(64) },
      ...{ fileSizeBytes: 44, durationMs: 100, peaks: [] },
    },
  })
  const { steps } = await getCall(office.services, supervisor, { id })
  expect(steps.map(({ audioUrls }) => audioUrls)).toEqual([['/v1/recordings/hours/audio'], [''], ['']])
})
