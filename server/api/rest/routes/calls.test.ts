import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { promptStep, saidStep, storeCall } from '../../../services/calls/testing/store-call.ts'
import { buildSupportHotline } from '../testing/support-hotline.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

type Body = { calls: { id: string }[]; next_cursor: string | null; total: number }

describe('calls over REST', () => {
  const rest = withRest(createTestDatabase)
  const hotline = async () => {
    const { status } = await rest.caller.call('GET', '/v1/ivrs/support-hotline')
    if (status === 404) await buildSupportHotline(rest.caller)
  }
  const store = async (call: Parameters<typeof storeCall>[2] = {}) => {
    await hotline()
    return storeCall(rest.tester.services, rest.caller.access, call)
  }
  const get = (path: string) => rest.caller.call('GET', path)
  const outcome = { kind: 'transferred', to: 'queue', target: 'queue-sales', menuId: 'main_menu' } as const

  it('lists calls newest first, page by page', async () => {
    const numbers = { callerNumber: '+4420' }
    const older = await store({ ...numbers, startedAt: '2026-11-01T00:00:00Z' })
    const newer = await store({ ...numbers, startedAt: '2026-11-02T00:00:00Z', outcome, resumes: 1 })
    const first = (await get('/v1/calls?caller_number=4420&limit=1')).body as Body
    expect(first).toEqual({
      calls: [
        expect.objectContaining({
          id: newer,
          ivr_name: 'support-hotline',
          caller_number: '+4420',
          duration_ms: 12_000,
          disposition: 'transferred',
          outcome: { kind: 'transferred', to: 'queue', target: 'queue-sales', menu_id: 'main_menu' },
          resumes: 1,
        }),
      ],
      next_cursor: expect.any(String),
      total: 2,
    })
    const second = (await get(`/v1/calls?caller_number=4420&limit=1&cursor=${first.next_cursor}`)).body
    expect(second).toMatchObject({ calls: [{ id: older }], next_cursor: null, total: 2 })
  })

  it.each([
    ['disposition', 'disposition=lost'],
    ['from', 'from=yesterday'],
    ['from', 'from=0001-01-01T00:00:00%2B14:00'],
    ['cursor', `cursor=${btoa('["0000-01-01T00:00:00Z","00000000-0000-0000-0000-000000000000"]')}`],
    ['to', 'to=2026-11-20'],
    ['menu', 'menu=no%20menu'],
    ['test_calls', 'test_calls=maybe'],
    ['limit', 'limit=0'],
    ['cursor', 'cursor=x'],
    ['callerNumber', 'callerNumber=1'],
    ['ivr', 'ivr=%00'],
  ])('refuses a wrong %s', async (field, query) => {
    await hotline()
    expect(await get(`/v1/calls?${query}`)).toMatchObject(refusal(422, [field]))
  })

  it('answers or refuses any query, and never breaks', async () => {
    await store()
    const names = [
      ...'ivr disposition search caller_number called_number from to menu test_calls limit cursor'.split(' '),
    ]
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 70 }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.constantFrom('failed', 'only', '5', '+1 202', '%', "';--"),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value), async (query) => {
        const pairs = Object.entries(query).map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
        for (const path of ['/v1/calls', '/v1/calls/summary', '/v1/calls.csv']) {
          expect([200, 422]).toContain((await get(`${path}?${pairs.join('&')}`)).status)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('shows a call with its steps, and the flow that it ran on', async () => {
    const id = await store({
      steps: [promptStep('main_menu', 'Welcome.'), { kind: 'transferFailed', menuId: 'm', target: '1', cause: 'BUSY' }],
    })
    expect((await get(`/v1/calls/${id}`)).body).toMatchObject({
      id,
      disposition: 'caller_hung_up',
      hung_up_by: 'caller',
      steps: [
        { seq: 1, kind: 'prompt', menu_id: 'main_menu', said: [{ text: 'Welcome.', audio_url: null }] },
        { seq: 2, kind: 'transfer_failed', target: '1', cause: 'BUSY' },
      ],
    })
    expect((await get(`/v1/calls/${id}/flow`)).body).toMatchObject({ flow: { ivrName: 'support-hotline' } })
  })

  it('gives null for what a caller typed to a key without call:digits', async () => {
    const id = await store({
      steps: [
        { kind: 'noMatch', menuId: 'main_menu', attempt: 1, digits: '4711' },
        saidStep('main_menu', 'You typed 4 7 1 1.'),
        { kind: 'input', menuId: 'main_menu', digits: '2' },
      ],
    })
    const reader = await rest.tester.keyOf(rest.caller, ['ivr:read'])
    const { body } = await reader.call('GET', `/v1/calls/${id}`)
    expect(body).toMatchObject({
      steps: [
        { digits: null, hidden: true },
        { said: [{ text: null, audio_url: null }], hidden: true },
        { digits: null, hidden: true },
      ],
    })
    expect((await get(`/v1/calls/${id}`)).body).toMatchObject({ steps: [{ digits: '4711' }, {}, { digits: '2' }] })
  })

  it('lists the calls that go on, with the menu that each is in', async () => {
    const id = await store({ durationMs: null, steps: [promptStep('sales_menu', 'Sales.')] })
    await store()
    const { body } = await get('/v1/calls/live?ivr=support-hotline')
    expect(body).toMatchObject({
      calls: [{ id, current_menu: 'sales_menu', disposition: 'in_progress', duration_ms: null }],
      total: 1,
    })
    expect((await get('/v1/calls/live?ivr=other')).body).toEqual({ calls: [], total: 0 })
  })

  it('counts calls', async () => {
    await store({ calledNumber: '777', outcome })
    await store({ calledNumber: '777' })
    expect((await get('/v1/calls/summary?called_number=777')).body).toEqual({
      total: 2,
      in_progress: 0,
      answered: 2,
      transferred: 1,
      voicemail: 0,
      caller_hung_up: 1,
      flow_hung_up: 0,
      failed: 0,
      median_duration_ms: 12_000,
    })
  })

  it('exports what the filters mean as CSV', async () => {
    const id = await store({ calledNumber: '888', callerName: 'Zoë, of "Acme"' })
    const { status, body, headers } = await get('/v1/calls.csv?called_number=888')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="calls.csv"')
    const [heading, line, ...rest] = new TextDecoder().decode(body as Uint8Array).split('\r\n')
    expect(heading).toMatch(/^call_id,started_at/)
    expect(line).toContain(`${id},`)
    expect(line).toContain('"Zoë, of ""Acme"""')
    expect(rest).toEqual([''])
    expect(await get('/v1/calls.csv?limit=5')).toMatchObject(refusal(422, ['limit']))
  })

  it("another tenant's call, and what cannot be a call, are not found", async () => {
    const id = await store()
    const stranger = await rest.tester.tenant()
    for (const path of [`/v1/calls/${id}`, `/v1/calls/${id}/flow`]) {
      expect(await stranger.call('GET', path)).toMatchObject(refusal(404))
    }
    expect(await get('/v1/calls/none')).toMatchObject(refusal(404))
    expect(((await stranger.call('GET', '/v1/calls')).body as Body).calls).toEqual([])
  })

  it('a test call names the call that came of it', async () => {
    await hotline()
    const started = await rest.caller.call('POST', '/v1/ivrs/support-hotline/test-calls')
    const { id: testCallId, call_id: before } = started.body as { id: string; call_id: null }
    expect(before).toBeNull()
    const id = await store({ testCallId })
    expect((await get(`/v1/test-calls/${testCallId}`)).body).toMatchObject({ call_id: id })
    expect((await get(`/v1/calls/${id}`)).body).toMatchObject({ test_call_id: testCallId })
  })
})
