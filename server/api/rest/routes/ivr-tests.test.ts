import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { buildSupportHotline } from '../testing/support-hotline.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

const ivr = '/v1/ivrs/support-hotline'
const tests = `${ivr}/tests`
const toComputers = [
  { kind: 'hears', text: 'Welcome to technical support' },
  { kind: 'press', keys: '1' },
  { kind: 'enters', menu: 'sales_menu' },
  { kind: 'press', keys: '2' },
  { kind: 'ends', how: 'transfer', target: 'queue-computer-sales' },
]
const noneFailed = { start_menu: null, variables: {}, clock: null, hours: {}, api: [], openai_down: false }
type Test = { id: string; name: string }
type Run = { passed: boolean; results: { name: string; passed: boolean; steps: { status: string }[] }[] }

describe('scripted tests over REST', () => {
  const rest = withRest(createTestDatabase)
  const call = (method: string, path: string, body?: object) => rest.caller.call(method, path, body)
  /** The hotline anew, without any tests. */
  const hotline = async () => {
    await call('DELETE', ivr)
    await buildSupportHotline(rest.caller)
  }
  const keep = async (test: object) => (await call('POST', tests, test)).body as Test

  it('are kept, listed by name, changed and deleted', async () => {
    await hotline()
    const made = await call('POST', tests, { name: ' Computers ', script: toComputers })
    expect(made).toMatchObject({ status: 201, body: { name: 'Computers', script: toComputers, settings: noneFailed } })
    const { id } = made.body as Test
    await keep({ name: 'Another', script: [{ kind: 'wait' }] })
    expect(await call('GET', tests)).toMatchObject({ body: { total: 2, tests: [{ name: 'Another' }, { id }] } })
    const changed = await call('PUT', `${tests}/${id}`, { script: [{ kind: 'hang_up' }] })
    expect(changed).toMatchObject({ status: 200, body: { name: 'Computers', script: [{ kind: 'hang_up' }] } })
    expect(await call('GET', `${tests}/${id}`)).toEqual(changed)
    expect(await call('DELETE', `${tests}/${id}`)).toMatchObject({ status: 204 })
    expect(await call('GET', `${tests}/${id}`)).toMatchObject(refusal(404))
  })

  it('have names of their own within an IVR', async () => {
    await hotline()
    const { id } = await keep({ name: 'One', script: toComputers })
    expect(await call('POST', tests, { name: 'One', script: toComputers })).toMatchObject(refusal(409, ['name']))
    await keep({ name: 'Two', script: toComputers })
    expect(await call('PUT', `${tests}/${id}`, { name: 'Two' })).toMatchObject(refusal(409, ['name']))
    expect(await call('PUT', `${tests}/${id}`, { name: 'One' })).toMatchObject({ status: 200 })
  })

  it.each([
    ['name', { name: ' ' }],
    ['script', { script: [] }],
    ['script.0.keys', { script: [{ kind: 'press', keys: 'one' }] }],
    ['script.1.menu', { script: [{ kind: 'wait' }, { kind: 'enters' }] }],
    ['script.0.how', { script: [{ kind: 'ends', how: 'badly' }] }],
    ['settings.clock', { settings: { clock: 'Sunday' } }],
    ['settings.api.0.answer.reason', { settings: { api: [{ menu: 'a', key: '1', answer: { kind: 'failure' } }] } }],
  ])('refuse an invalid %s', async (field, change) => {
    await hotline()
    expect(await call('POST', tests, { name: 'x', script: toComputers, ...change })).toMatchObject(
      refusal(422, [field]),
    )
  })

  it('run all at once, on the draft and on a version, and say step by step what happened', async () => {
    await hotline()
    await keep({ name: 'Computers', script: toComputers })
    await keep({
      name: 'Weather',
      script: [
        { kind: 'press', keys: '3' },
        { kind: 'hears', text: 'forecast' },
      ],
    })
    const { body } = await call('POST', `${tests}/run`)
    expect(body).toMatchObject({
      version: 'draft',
      passed: false,
      results: [
        {
          name: 'Computers',
          passed: true,
          menus: ['main_menu', 'sales_menu'],
          choices: [
            { menu: 'main_menu', key: '1' },
            { menu: 'sales_menu', key: '2' },
          ],
          outcome: { kind: 'transferred', target: 'queue-computer-sales', menu_id: 'sales_menu' },
        },
        {
          name: 'Weather',
          passed: false,
          steps: [
            { status: 'passed', expected: 'The caller presses 3', happened: null },
            { status: 'failed', menu: 'main_menu', key: '3', happened: expect.stringContaining('give its answer') },
          ],
        },
      ],
    })
    expect((body as { duration_ms: number }).duration_ms).toBeLessThan(1_000)

    // The draft changes; version 1 stays as it is.
    await call('PUT', ivr, { publish_mode: 'manual' })
    await call('PUT', `${ivr}/menus/sales_menu/options/2`, { action_target: 'queue-elsewhere' })
    const changed = (await call('POST', `${tests}/run`, { version: 'draft' })).body as Run
    expect(changed.results[0]).toMatchObject({
      passed: false,
      steps: {
        4: { status: 'failed', menu: 'sales_menu', key: '2', happened: 'The call is passed to queue-elsewhere' },
      },
    })
    const { versions } = (await call('GET', `${ivr}/versions`)).body as { versions: { version: number }[] }
    const published = (await call('POST', `${tests}/run`, { version: versions[0]?.version })).body as Run
    expect(published.results[0]).toMatchObject({ passed: true })
  })

  it('run one by one where they are named', async () => {
    await hotline()
    const { id } = await keep({ name: 'Computers', script: toComputers })
    await keep({ name: 'Other', script: [{ kind: 'wait' }] })
    const { body } = await call('POST', `${tests}/run`, { tests: [id] })
    expect(body).toMatchObject({ passed: true, results: [{ id }] })
    expect((body as Run).results).toHaveLength(1)
    const gone = '0199f5c0-0000-7000-8000-000000000000'
    expect(await call('POST', `${tests}/run`, { tests: [gone] })).toMatchObject(refusal(404))
    expect(await call('POST', `${tests}/run`, { version: 99 })).toMatchObject(refusal(404))
  })

  it('do not run on a draft with errors, and say which', async () => {
    await call('POST', '/v1/ivrs', { name: 'empty' })
    const refused = await call('POST', '/v1/ivrs/empty/tests/run')
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('cannot be tested') } })
  })

  it('are made of a test call that has ended', async () => {
    await hotline()
    const { id } = (await call('POST', `${ivr}/test-calls`, { version: 'draft' })).body as Test
    expect(await call('GET', `/v1/test-calls/${id}/script`)).toMatchObject(refusal(409))
    const { db } = rest.tester.services
    const ended = { state: 'ended' as const, startedAt: new Date(), endedAt: new Date() }
    const { ivrId, tenantId } = await db.testCall.update({ where: { id }, data: ended })
    const numbers = { channelUuid: id, callerNumber: '1', calledNumber: '2' }
    await db.call.create({ data: { id, tenantId, ivrId, testCallId: id, ...numbers, startedAt: new Date() } })
    const outcome = { kind: 'transferred', to: 'queue', target: 'queue-computer-sales', menuId: 'sales_menu' }
    const steps = [
      { kind: 'answered' },
      { kind: 'input', menuId: 'main_menu', digits: '1' },
      { kind: 'input', menuId: 'sales_menu', digits: '2' },
      { kind: 'ended', outcome },
    ]
    for (const [index, detail] of steps.entries()) {
      await db.callStep.create({ data: { callId: id, seq: index + 1, at: new Date(), kind: detail.kind, detail } })
    }
    const { body } = await call('GET', `/v1/test-calls/${id}/script`)
    const { script, settings, notes } = body as { script: object[]; settings: object; notes: string[] }
    expect(notes).toEqual([])
    expect(script).toEqual([{ kind: 'enters', menu: 'main_menu' }, ...toComputers.slice(1)])
    const kept = await keep({ name: 'As it was called', script, settings })
    expect((await call('POST', `${tests}/run`, { tests: [kept.id] })).body).toMatchObject({ passed: true })
  })

  it('follow a menu that gets another name', async () => {
    await hotline()
    const answer = { kind: 'answer', status: 200, body: '' }
    const settings = { start_menu: 'sales_menu', api: [{ menu: 'main_menu', key: '3', answer }] }
    const { id } = await keep({ name: 'Sales', script: [{ kind: 'enters', menu: 'sales_menu' }], settings })
    await call('PUT', `${ivr}/menus/sales_menu`, { menu_id: 'shop' })
    await call('PUT', `${ivr}/menus/main_menu`, { menu_id: 'start' })
    expect(await call('GET', `${tests}/${id}`)).toMatchObject({
      body: { script: [{ kind: 'enters', menu: 'shop' }], settings: { start_menu: 'shop', api: [{ menu: 'start' }] } },
    })
    expect((await call('POST', `${tests}/run`)).body).toMatchObject({ passed: true })
  })

  it('go with their IVR', async () => {
    await hotline()
    await keep({ name: 'Gone', script: toComputers })
    await call('DELETE', ivr)
    await hotline()
    expect(await call('GET', tests)).toMatchObject({ body: { total: 0 } })
  })
})
