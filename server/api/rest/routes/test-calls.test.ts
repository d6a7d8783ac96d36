import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { notify } from '../../../events.ts'
import { buildSupportHotline } from '../testing/support-hotline.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

const ivr = '/v1/ivrs/support-hotline'
type Body = { id: string; state: string; steps: { seq: number }[] }

describe('test calls over REST', () => {
  const rest = withRest(createTestDatabase)
  const start = async (body?: object) => {
    await buildSupportHotline(rest.caller)
    return rest.caller.call('POST', `${ivr}/test-calls`, body)
  }
  const started = async () => (await start()).body as Body

  /** Does what worker and runtime do, in the rows that they write. */
  const answer = async ({ id }: Body) => {
    const { db } = rest.tester.services
    const { ivrId, tenantId } = await db.testCall.update({
      where: { id },
      data: { state: 'in_progress', startedAt: new Date() },
    })
    const numbers = { channelUuid: id, callerNumber: '1', calledNumber: '2' }
    const call = { id, tenantId, ivrId, testCallId: id, ...numbers, startedAt: new Date() }
    await db.call.create({ data: call })
  }
  const step = async ({ id }: Body, seq: number, detail: { kind: string } & Record<string, unknown>) => {
    const { db } = rest.tester.services
    const data = { callId: id, seq, at: new Date(), kind: detail.kind, detail: JSON.parse(JSON.stringify(detail)) }
    await db.callStep.create({ data })
    await notify(db, 'call_changed', { callId: id, tenantId: rest.caller.access.tenantId, testCallId: id })
  }
  const spoken = { text: 'Welcome.', hash: 'a'.repeat(64), durationMs: 900, voice: 'rms', engine: 'flite' }
  const prompt = { kind: 'prompt', menuId: 'main_menu', attempt: 1, spoken: [spoken], timeoutMs: 8000 }

  it('a test call is of the version in force, or of the one that is asked for', async () => {
    const { status, body } = await start()
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: expect.any(String),
      ivr_name: 'support-hotline',
      flow_version: expect.any(Number),
      caller_number: '+12025550123',
      state: 'pending',
      failure: null,
      current_menu: null,
      outcome: null,
      said: [],
      steps: [],
    })
    expect((await start({ version: 1, caller_number: '+4930123456' })).body).toMatchObject({
      flow_version: 1,
      caller_number: '+4930123456',
    })
    expect((await start({ version: 'draft' })).body).toMatchObject({ flow_version: null })
    expect(await start({ version: 999 })).toMatchObject(refusal(404))
  })

  it.each([
    ['caller_number', { caller_number: '' }],
    ['caller_number', { caller_number: 'two words' }],
    ['caller_number', { caller_number: 5 }],
    ['version', { version: 'newest' }],
    ['version', { version: 0 }],
    ['callerNumber', { callerNumber: '1' }],
  ])('refuses an invalid %s: %j', async (field, body) => {
    expect(await start(body)).toMatchObject(refusal(422, [field]))
  })

  it("a test call keeps the settings by which it differs from a caller's", async () => {
    const answer = { kind: 'answer', status: 200, body: { ok: true } }
    const settings = {
      start_menu: 'sales_menu',
      variables: { account: '4711' },
      clock: '2026-11-22T03:00:00-05:00',
      api: [{ menu: 'main_menu', key: '3', answer }],
    }
    const { status, body } = await start({ settings })
    expect(status).toBe(201)
    expect(body).toMatchObject({ settings: { ...settings, hours: {}, openai_down: false } })
    expect(await start()).toMatchObject({ body: { settings: { start_menu: null, variables: {}, clock: null } } })
  })

  it.each([
    ['settings.start_menu', { start_menu: 'nowhere' }],
    ['settings.start_menu', { start_menu: 'nowhere' }, 'draft'],
    ['settings.clock', { clock: 'Sunday' }],
    ['settings.variables', { variables: { language: 'Klingon!' } }],
    ['settings.api.0.key', { api: [{ menu: 'main_menu', key: '1', answer: { kind: 'failure', reason: 'timeout' } }] }],
    ['settings.hours.main_menu', { hours: { main_menu: 'open' } }],
    ['settings.openai_is_down', { openai_is_down: true }],
  ])('refuses an invalid %s', async (field, settings, version: unknown = 1) => {
    expect(await start({ version, settings })).toMatchObject(refusal(422, [field]))
  })

  it('a draft that cannot run cannot be called', async () => {
    await rest.caller.call('POST', '/v1/ivrs', { name: 'empty' })
    const refused = await rest.caller.call('POST', '/v1/ivrs/empty/test-calls', { version: 'draft' })
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('menu') } })
    expect((refused.body as { detail: string }).detail).toMatch(/^The draft cannot be called: .*[^.]\.$/)
  })

  it('shows what was said, every step with its time, the current menu and the outcome', async () => {
    const call = await started()
    await answer(call)
    await step(call, 1, { kind: 'answered' })
    await step(call, 2, prompt)
    const asking = await rest.caller.call('GET', `/v1/test-calls/${call.id}`)
    const said = {
      text: 'Welcome.',
      audio_url: `${ivr}/tts/audio/${'a'.repeat(64)}`,
      duration_ms: 900,
      voice: 'rms',
      engine: 'flite',
    }
    expect(asking.body).toMatchObject({
      state: 'in_progress',
      current_menu: 'main_menu',
      said: [said],
      steps: [
        { seq: 1, kind: 'answered', at: expect.any(String) },
        { seq: 2, kind: 'prompt', menu_id: 'main_menu', attempt: 1, timeout_ms: 8000, said: [said] },
      ],
    })
    const { db } = rest.tester.services
    const outcome = { kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' }
    await step(call, 3, { kind: 'noInput', menuId: 'main_menu', attempt: 3 })
    await step(call, 4, { kind: 'ended', outcome })
    await db.call.update({ where: { id: call.id }, data: { outcome, endedAt: new Date() } })
    await db.testCall.update({ where: { id: call.id }, data: { state: 'ended', endedAt: new Date() } })
    const over = await rest.caller.call('GET', `/v1/test-calls/${call.id}`)
    const shown = { kind: 'hung_up', by: 'flow', cause: 'NORMAL_CLEARING' }
    expect(over.body).toMatchObject({
      state: 'ended',
      current_menu: null,
      outcome: shown,
      steps: [{}, {}, { kind: 'no_input', menu_id: 'main_menu', attempt: 3 }, { kind: 'ended', outcome: shown }],
    })
  })

  it('waits for the next step when told to, and not for one that was there already', async () => {
    const call = await started()
    await answer(call)
    await step(call, 1, { kind: 'answered' })
    const known = await rest.caller.call('GET', `/v1/test-calls/${call.id}?wait_ms=20000&after_step=0`)
    expect((known.body as Body).steps).toHaveLength(1)
    const waiting = rest.caller.call('GET', `/v1/test-calls/${call.id}?wait_ms=20000&after_step=1`)
    await sleep(100)
    await step(call, 2, prompt)
    expect(((await waiting).body as Body).steps).toHaveLength(2)
  })

  it('waits no longer than it was told to', async () => {
    const call = await started()
    const beganMs = performance.now()
    const { status, body } = await rest.caller.call('GET', `/v1/test-calls/${call.id}?wait_ms=150`)
    expect(performance.now() - beganMs).toBeGreaterThan(140)
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'pending' } })
  })

  it.each(['wait_ms=-1', 'wait_ms=30001', 'wait_ms=soon', 'after_step=-1', 'wait_for=it', 'wait=1'])(
    'refuses to wait with %s',
    async (query) => {
      const { id } = await started()
      const [field = ''] = query.split('=')
      expect(await rest.caller.call('GET', `/v1/test-calls/${id}?${query}`)).toMatchObject(refusal(422, [field]))
    },
  )

  it('keys pressed before the call has begun wait for it', async () => {
    const call = await started()
    const commands: unknown[] = []
    rest.tester.services.bus.on('test_call_command', (command) => commands.push(command))
    const early = rest.caller.call('POST', `/v1/test-calls/${call.id}/digits`, { digits: '1' })
    await sleep(100)
    expect(commands).toEqual([])
    await answer(call)
    await step(call, 1, { kind: 'answered' })
    expect(await early).toMatchObject({ status: 202, body: { state: 'in_progress' } })
    await expect.poll(() => commands).toEqual([{ testCallId: call.id, command: { kind: 'press', digits: '1' } }])
  })

  it('waits for the end of a call when told to, whatever happens before', async () => {
    const call = await started()
    await answer(call)
    const waiting = rest.caller.call('GET', `/v1/test-calls/${call.id}?wait_ms=20000&wait_for=ended`)
    await step(call, 1, { kind: 'answered' })
    await step(call, 2, prompt)
    const { db } = rest.tester.services
    await db.testCall.update({ where: { id: call.id }, data: { state: 'ended', endedAt: new Date() } })
    await notify(db, 'test_call_changed', { testCallId: call.id, tenantId: rest.caller.access.tenantId })
    expect((await waiting).body).toMatchObject({ state: 'ended', steps: [{ kind: 'answered' }, { kind: 'prompt' }] })
  })

  it('hands pressed keys to the worker that makes the call', async () => {
    const call = await started()
    await answer(call)
    const heard = new Promise((resolve) => rest.tester.services.bus.on('test_call_command', resolve))
    const { status, body } = await rest.caller.call('POST', `/v1/test-calls/${call.id}/digits`, { digits: '12#' })
    expect(status).toBe(202)
    expect(body).toMatchObject({ id: call.id, state: 'in_progress' })
    expect(await heard).toEqual({ testCallId: call.id, command: { kind: 'press', digits: '12#' } })
  })

  it.each([[{}], [{ digits: '' }], [{ digits: 'x' }], [{ digits: '1'.repeat(33) }], [{ digits: 1 }]])(
    'refuses to press %j',
    async (body) => {
      const { id } = await started()
      const answered = await rest.caller.call('POST', `/v1/test-calls/${id}/digits`, body)
      expect(answered).toMatchObject(refusal(422, ['digits']))
    },
  )

  it('hangs up a call that nobody has begun to make, once and for all', async () => {
    const { id } = await started()
    expect((await rest.caller.call('DELETE', `/v1/test-calls/${id}`)).status).toBe(204)
    expect((await rest.caller.call('GET', `/v1/test-calls/${id}?wait_ms=20000`)).body).toMatchObject({ state: 'ended' })
    expect((await rest.caller.call('DELETE', `/v1/test-calls/${id}`)).status).toBe(204)
    expect(await rest.caller.call('POST', `/v1/test-calls/${id}/digits`, { digits: '1' })).toMatchObject(refusal(409))
  })
})
