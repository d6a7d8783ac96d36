import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { sessionSecret } from '../../services/auth/session-secret.ts'
import { storeCall } from '../../services/calls/testing/store-call.ts'
import { leaveMessage } from '../../services/voicemail/testing/leave-message.ts'
import { type Caller, openRestTester, type RestTester } from './testing/rest-tester.ts'
import { buildSupportHotline } from './testing/support-hotline.ts'
import { refusal } from './testing/with-rest.ts'

const ivr = '/v1/ivrs/support-hotline'
const menu = { menu_id: 'm', prompt_text: 'Press 1.' }
const option = { digit: '7', action_type: 'hangup', action_target: 'NORMAL_CLEARING' }

/**
 * Every operation that takes a key, with the permission that it takes. `{id}` stands for a test call, `{call}` for a call,
 * `{message}` for a voicemail, `{test}` for a scripted test.
 */
const operations = [
  ['POST', '/v1/ivrs', 'ivr:write', { name: 'another' }],
  ['GET', '/v1/ivrs', 'ivr:read'],
  ['GET', ivr, 'ivr:read'],
  ['PUT', ivr, 'ivr:write', { description: 'x' }],
  ['DELETE', ivr, 'ivr:write'],
  ['POST', `${ivr}/restart`, 'ivr:write'],
  ['GET', `${ivr}/status`, 'ivr:read'],
  ['GET', `${ivr}/logs`, 'ivr:read'],
  ['POST', `${ivr}/menus`, 'ivr:write', menu],
  ['GET', `${ivr}/menus`, 'ivr:read'],
  ['GET', `${ivr}/menus/main_menu`, 'ivr:read'],
  ['PUT', `${ivr}/menus/main_menu`, 'ivr:write', { timeout_seconds: 3 }],
  ['DELETE', `${ivr}/menus/main_menu`, 'ivr:write'],
  ['POST', `${ivr}/menus/main_menu/options`, 'ivr:write', option],
  ['PUT', `${ivr}/menus/main_menu/options/1`, 'ivr:write', { description: 'x' }],
  ['DELETE', `${ivr}/menus/main_menu/options/1`, 'ivr:write'],
  ['GET', `${ivr}/menus/main_menu/override`, 'ivr:read'],
  ['PUT', `${ivr}/menus/main_menu/override`, 'ivr:write', { state: 'open' }],
  ['DELETE', `${ivr}/menus/main_menu/override`, 'ivr:write'],
  ['GET', `${ivr}/flow`, 'ivr:read'],
  ['GET', `${ivr}/problems`, 'ivr:read'],
  ['GET', `${ivr}/heat`, 'ivr:read'],
  ['GET', `${ivr}/draft`, 'ivr:read'],
  ['PUT', `${ivr}/draft`, 'ivr:write', { format: 'ominis-ivr-draft', format_version: 1, menus: [] }],
  ['PATCH', `${ivr}/draft`, 'ivr:write', { removed: ['nothing'] }],
  ['POST', `${ivr}/web-services/try`, 'ivr:write', { action_target: 'https://127.0.0.1:9' }],
  ['POST', `${ivr}/publish`, 'ivr:write', {}],
  ['GET', `${ivr}/versions`, 'ivr:read'],
  ['GET', `${ivr}/versions/1`, 'ivr:read'],
  ['POST', `${ivr}/versions/1/restore`, 'ivr:write'],
  ['POST', `${ivr}/versions/1/rollback`, 'ivr:write', {}],
  ['GET', `${ivr}/schedules`, 'ivr:read'],
  ['GET', `${ivr}/schedules/0199f5c0-0000-7000-8000-000000000000`, 'ivr:read'],
  ['DELETE', `${ivr}/schedules/0199f5c0-0000-7000-8000-000000000000`, 'ivr:write'],
  ['POST', `${ivr}/tts/preview`, 'ivr:write', { text: 'Hello' }],
  ['GET', `${ivr}/tts/cache`, 'ivr:read'],
  ['DELETE', `${ivr}/tts/cache`, 'ivr:write'],
  ['GET', `${ivr}/tts/audio/${'a'.repeat(64)}`, 'ivr:read'],
  ['POST', `${ivr}/test-calls`, 'test-call:write', {}],
  ['GET', '/v1/test-calls/{id}', 'ivr:read'],
  ['POST', '/v1/test-calls/{id}/digits', 'test-call:write', { digits: '1' }],
  ['DELETE', '/v1/test-calls/{id}', 'test-call:write'],
  ['GET', '/v1/test-calls/{id}/script', 'ivr:read'],
  ['POST', `${ivr}/tests`, 'ivr:write', { name: 'another', script: [{ kind: 'wait' }] }],
  ['GET', `${ivr}/tests`, 'ivr:read'],
  ['POST', `${ivr}/tests/run`, 'ivr:read', {}],
  ['GET', `${ivr}/tests/{test}`, 'ivr:read'],
  ['PUT', `${ivr}/tests/{test}`, 'ivr:write', { name: 'theirs' }],
  ['DELETE', `${ivr}/tests/{test}`, 'ivr:write'],
  ['GET', '/v1/calls', 'ivr:read'],
  ['GET', '/v1/calls.csv', 'ivr:read'],
  ['GET', '/v1/calls/live', 'ivr:read'],
  ['GET', '/v1/calls/summary', 'ivr:read'],
  ['GET', '/v1/calls/{call}', 'ivr:read'],
  ['GET', '/v1/calls/{call}/flow', 'ivr:read'],
  ['GET', '/v1/mailboxes', 'voicemail:read'],
  ['GET', '/v1/voicemails', 'voicemail:read'],
  ['GET', '/v1/voicemails/{message}', 'voicemail:read'],
  ['GET', '/v1/voicemails/{message}/audio', 'voicemail:read'],
  ['PUT', '/v1/voicemails/{message}', 'voicemail:write', { heard: true }],
  ['DELETE', '/v1/voicemails/{message}', 'voicemail:write'],
  ['POST', '/v1/recordings?name=hello', 'ivr:write'],
  ['GET', '/v1/recordings', 'ivr:read'],
  ['GET', '/v1/recordings/hello', 'ivr:read'],
  ['PATCH', '/v1/recordings/hello', 'ivr:write', { description: 'x' }],
  ['DELETE', '/v1/recordings/hello', 'ivr:write'],
  ['PUT', '/v1/recordings/hello/audio', 'ivr:write'],
  ['GET', '/v1/recordings/hello/audio', 'ivr:read'],
  ['GET', '/v1/templates', 'ivr:read'],
  ['GET', '/v1/targets', 'ivr:read'],
  ['GET', '/v1/settings', 'ivr:read'],
  ['PUT', '/v1/settings', 'settings:write', { name: 'x' }],
  ['GET', '/v1/branding', 'ivr:read'],
] as const satisfies readonly (readonly [string, string, string, object?])[]

describe('access to the REST API', () => {
  let database: TestDatabase
  let tester: RestTester
  let owner: Caller
  let testCall: string
  let message: string
  let call: string
  let test: string
  beforeAll(async () => {
    database = await createTestDatabase()
    tester = await openRestTester(database.url)
    owner = await tester.tenant()
    await buildSupportHotline(owner)
    const { body } = await owner.call('POST', `${ivr}/test-calls`, { version: 'draft' })
    testCall = (body as { id: string }).id
    const kept = await owner.call('POST', `${ivr}/tests`, { name: 'ours', script: [{ kind: 'wait' }] })
    test = (kept.body as { id: string }).id
    call = await storeCall(tester.services, owner.access)
    message = (await leaveMessage(tester.services, owner.access)).id
  })
  afterAll(async () => {
    await tester.close()
    await database.close()
  })
  const at = (path: string) =>
    path.replace('{id}', testCall).replace('{message}', message).replace('{call}', call).replace('{test}', test)

  it('every operation of the description that takes a key is tried here', async () => {
    const document = (await (await tester.app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security: object[] }>>
    }
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    expect(described.filter(({ security }) => security.length > 0)).toHaveLength(operations.length)
  })

  it.each(operations)('%s %s takes a key', async (method, path, _permission, body?: object) => {
    const sent = body && { body: JSON.stringify(body) }
    expect(await tester.send(method, at(path), sent)).toMatchObject(refusal(401))
    const wrong = { headers: { 'x-api-key': 'wrong' }, ...sent }
    expect(await tester.send(method, at(path), wrong)).toMatchObject(refusal(401))
    const cookie = { headers: { cookie: 'ominis.session=forged' }, ...sent }
    expect(await tester.send(method, at(path), cookie)).toMatchObject(refusal(401))
  })

  it.each(operations)('%s %s takes the permission %s', async (method, path, permission, body?: object) => {
    const others = owner.access.permissions.filter((each) => each !== permission)
    const caller = await tester.keyOf(owner, others)
    expect(await caller.call(method, at(path), body)).toMatchObject(refusal(403))
  })

  it.each(operations.filter(([, path]) => path.includes(ivr) || path.includes('{')))(
    "%s %s finds nothing of another tenant's",
    async (method, path, _permission, body?: object) => {
      const stranger = await tester.tenant()
      expect(await stranger.call(method, at(path), body)).toMatchObject(refusal(404))
    },
  )

  it.each(operations.filter(([, path]) => path.includes(ivr)))(
    '%s %s refuses a name that no IVR has',
    async (method, path, _permission, body?: object) => {
      for (const name of ['unknown', 'UPPER', '%00', '%F0%9F%92%A9', '%ff', "';--", 'x'.repeat(300)]) {
        const answer = await owner.call(method, path.replace('support-hotline', name), body)
        expect(answer).toMatchObject(refusal(404))
      }
    },
  )

  it.each(operations.filter(([, path]) => path.includes('{id}')))(
    '%s %s refuses an id that no test call has',
    async (method, path, _permission, body?: object) => {
      for (const id of ['0199f5c0-0000-7000-8000-000000000000', 'no-uuid', '%00']) {
        expect(await owner.call(method, path.replace('{id}', id), body)).toMatchObject(refusal(404))
      }
    },
  )

  it('nothing was changed by all these refusals', async () => {
    const { body } = await owner.call('GET', `${ivr}/flow`)
    expect(body).toMatchObject({ root_menu: { menu_id: 'main_menu', options: { length: 4 } } })
  })

  it('a person who is signed in reads by cookie, and changes nothing by it', async () => {
    const { db } = tester.services
    const user = await db.user.create({ data: { email: 'ada@example.com', name: 'Ada', passwordHash: 'none' } })
    const { tenantId } = owner.access
    await db.membership.create({ data: { userId: user.id, tenantId, role: 'admin' } })
    const token = await encode({ token: { userId: user.id, tenantId }, secret: sessionSecret(tester.services) })
    const headers = { cookie: `ominis.session=${token}` }
    expect(await tester.send('GET', ivr, { headers })).toMatchObject({ status: 200 })
    expect(await tester.send('DELETE', ivr, { headers })).toMatchObject(refusal(401))
    const body = JSON.stringify({ name: 'by-cookie' })
    expect(await tester.send('POST', '/v1/ivrs', { headers, body })).toMatchObject(refusal(401))
  })

  it('a person who is signed in uploads a file from our own pages, and from nowhere else', async () => {
    const { db } = tester.services
    const user = await db.user.create({ data: { email: 'eve@example.com', name: 'Eve', passwordHash: 'none' } })
    const { tenantId } = owner.access
    await db.membership.create({ data: { userId: user.id, tenantId, role: 'supervisor' } })
    const token = await encode({ token: { userId: user.id, tenantId }, secret: sessionSecret(tester.services) })
    const cookie = { cookie: `ominis.session=${token}`, host: 'ominis.example' }
    const send = (headers: Record<string, string>) =>
      tester.send('POST', '/v1/recordings?name=from-a-page', { headers: { ...cookie, ...headers }, body: 'no sound' })
    const elsewhere: Record<string, string>[] = [
      {},
      { origin: 'https://elsewhere.example' },
      { origin: 'https://ominis.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]
    for (const headers of elsewhere) expect(await send(headers)).toMatchObject(refusal(401))
    const own = { origin: 'https://ominis.example', 'sec-fetch-site': 'same-origin' }
    expect(await send(own)).toMatchObject(refusal(422, ['file']))
  })

  it('a list holds nothing of other tenants', async () => {
    const stranger = await tester.tenant()
    expect((await stranger.call('GET', '/v1/ivrs')).body).toEqual({ ivrs: [], total: 0 })
  })
})
