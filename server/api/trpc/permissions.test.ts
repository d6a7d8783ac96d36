import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import type { Role } from '../../access.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../../services/auth/testing/test-office.ts'
import { storeCall } from '../../services/calls/testing/store-call.ts'
import { createTest } from '../../services/ivr-tests/create.ts'
import { createIvr } from '../../services/ivrs/create.ts'
import { startTestCall } from '../../services/test-calls/start.ts'
import { leaveMessage } from '../../services/voicemail/testing/leave-message.ts'
import { createCallerFactory } from './init.ts'
import { appRouter } from './root.ts'

const createCaller = createCallerFactory(appRouter)
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
const changes = procedures.flatMap(([path, { _def }]) =>
  _def.type === 'mutation' && path !== 'presence.beat' ? [path] : [],
)
// Whoever may look at an IVR may be seen there.
const reads = procedures.flatMap(([path, { _def }]) =>
  _def.type === 'mutation' && path !== 'presence.beat' ? [] : [path],
)
const forAdmins = (path: string) => /^(?:settings|apiKey|member)\./.test(path) && path !== 'settings.get'

let office: TestOffice
let people: Record<Role, SessionAccess>
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  people = await office.newTenant('roles')
})
afterAll(() => office.close())

/** Calls the procedure `path`; for a subscription, asks for its first value. */
async function call(access: SessionAccess | null, path: string, input?: unknown): Promise<unknown> {
  const [feature = '', verb = ''] = path.split('.')
  const caller = createCaller({ services: office.services, access }) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const answer = await caller[feature]?.[verb]?.(input)
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer
  const iterator = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]()
  const first = await iterator.next()
  await iterator.return?.()
  return first.value
}

test('every procedure is refused to whoever is not signed in', async () => {
  for (const path of [...changes, ...reads]) {
    await expect(call(null, path), path).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
})

test('viewers change nothing, and agents nothing but voicemail', async () => {
  const closed = { viewer: changes, agent: changes.filter((path) => !path.startsWith('voicemail.')) }
  for (const role of ['viewer', 'agent'] as const) {
    for (const path of closed[role])
      await expect(call(people[role], path), path).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})

test('viewers hear no voicemail', async () => {
  const closed = reads.filter((path) => path.startsWith('voicemail.'))
  expect(closed).toHaveLength(3)
  for (const path of closed) await expect(call(people.viewer, path), path).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('supervisors neither see nor change keys, members and settings', async () => {
  const closed = [...changes, ...reads].filter(forAdmins)
  expect(closed).toHaveLength(8)
  for (const path of closed)
    await expect(call(people.supervisor, path), path).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('supervisors and admins are let through to what they may do', async () => {
  for (const path of changes) {
    await expect(call(people.admin, path), path).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
    if (forAdmins(path)) continue
    await expect(call(people.supervisor, path), path).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
  }
})

test("nothing of another tenant's IVRs, calls, keys and members is seen or changed", async () => {
  const { admin: owner } = people
  const { admin: stranger } = await office.newTenant('stranger')
  const name = 'ours'
  await createIvr(office.services, owner, { name })
  await call(owner, 'menu.create', { name, menu: { menuId: 'main', promptText: 'Press 1 to hang up.' } })
  const option = { digit: '1', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' }
  await call(owner, 'option.add', { name, menuId: 'main', option })
  const { id } = await startTestCall(office.services, owner, { name })
  const kept = await createTest(office.services, owner, { ivrName: name, name: 'ours', script: [{ kind: 'wait' }] })
  const callId = await storeCall(office.services, owner, { ivr: name })
  const key = (await call(owner, 'apiKey.create', { name: 'ours', scopes: ['ivr:read'] })) as { apiKey: { id: string } }
  const { userId } = people.agent
  const message = await leaveMessage(office.services, owner)
  const before = await call(owner, 'draft.get', { name })

  const inputs: Record<string, unknown> = {
    'ivr.get': { name },
    'ivr.update': { name, changes: { description: 'theirs' } },
    'ivr.delete': { name },
    'ivr.restart': { name },
    'ivr.status': { name },
    'ivr.logs': { name },
    'draft.get': { name },
    'flow.heat': { name },
    'draft.patch': { name, patch: { removed: ['main'] } },
    'draft.saveLayout': { name, positions: { 'menu:main': { x: 1, y: 1 } } },
    'draft.setRoot': { name, menuId: 'main' },
    'draft.watch': { name },
    'menu.create': { name, menu: { menuId: 'more', promptText: '' } },
    'menu.update': { name, menuId: 'main', changes: { promptText: 'theirs' } },
    'menu.delete': { name, menuId: 'main', force: true },
    'hours.list': { name },
    'hours.setOverride': { name, menuId: 'main', override: { state: 'open' } },
    'hours.clearOverride': { name, menuId: 'main' },
    'option.add': { name, menuId: 'main', option: { ...option, digit: '2' } },
    'option.update': { name, menuId: 'main', digit: '1', changes: { description: 'theirs' } },
    'option.delete': { name, menuId: 'main', digit: '1' },
    'version.list': { name },
    'version.get': { name, version: 1 },
    'version.publish': { name },
    'version.schedule': { name, publishAt: new Date(Date.now() + 3_600_000).toISOString() },
    'version.schedules': { name },
    'version.scheduled': { name, id: '0199f5c0-0000-7000-8000-000000000000' },
    'version.cancelSchedule': { name, id: '0199f5c0-0000-7000-8000-000000000000' },
    'version.rollBack': { name, version: 1 },
    'presence.beat': { name, session: 'strangerspage', nodeId: null },
    'presence.watch': { name, session: 'strangerspage' },
    'speech.preview': { name, text: 'Hello' },
    'webService.try': { name, actionTarget: 'https://example.com' },
    'speech.cache': { name },
    'speech.clearCache': { name },
    'testCall.start': { name },
    'testCall.get': { id },
    'testCall.press': { id, digits: '1' },
    'testCall.hangUp': { id },
    'testCall.watch': { id },
    'ivrTest.list': { name },
    'ivrTest.create': { ivrName: name, test: { name: 'theirs', script: [{ kind: 'wait' }] } },
    'ivrTest.update': { name, id: kept.id, changes: { name: 'theirs' } },
    'ivrTest.delete': { name, id: kept.id },
    'ivrTest.run': { name },
    'ivrTest.tryOut': { name, test: { script: [{ kind: 'wait' }] } },
    'ivrTest.ofTestCall': { id },
    'calls.get': { id: callId },
    'calls.flow': { id: callId },
    'voicemail.mark': { id: message.id, heard: true },
    'voicemail.delete': { id: message.id },
    'recording.update': { name: 'none', changes: { description: 'theirs' } },
    'recording.delete': { name: 'none' },
    'apiKey.revoke': { id: key.apiKey.id },
    'member.updateRole': { userId, role: 'viewer' },
    'member.remove': { userId },
  }
  const own = ['session.me', 'ivr.list', 'ivr.create', 'ivr.watch', 'speech.voices', 'settings.get', 'settings.update']
  const voicemail = ['voicemail.list', 'voicemail.mailboxes', 'voicemail.watch']
  const ofCalls = ['calls.list', 'calls.live', 'calls.summary', 'calls.watch']
  const lists = [
    'target.list',
    'template.list',
    'recording.list',
    'recording.watch',
    'apiKey.list',
    'apiKey.create',
    'member.list',
    'member.create',
  ]
  expect([...Object.keys(inputs), ...own, ...voicemail, ...ofCalls, ...lists].sort()).toEqual(
    [...changes, ...reads].sort(),
  )

  for (const [path, input] of Object.entries(inputs)) {
    await expect(call(stranger, path, input), path).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await call(stranger, 'ivr.list')).toEqual({ ivrs: [], total: 0 })
  expect(await call(stranger, 'target.list')).toEqual([])
  expect(await call(stranger, 'calls.list', {})).toMatchObject({ calls: [], total: 0 })
  expect(await call(stranger, 'voicemail.list', {})).toEqual({ voicemails: [], total: 0 })
  expect(await call(stranger, 'voicemail.mailboxes')).toEqual({ mailboxes: [], unheard: 0 })
  expect(await call(owner, 'draft.get', { name })).toEqual(before)
  expect(await call(owner, 'testCall.get', { id })).toMatchObject({ state: 'pending' })
})
