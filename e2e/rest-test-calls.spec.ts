import { json, webService } from '../ivr-runtime/src/adapters/http/testing/web-service.ts'
import { supportHotline } from '../server/api/rest/testing/support-hotline.ts'
import { apiKey } from './access.ts'
import { dial, expectAudio, hasEnded, isSpeaking, press, story, until } from './rest-calls.ts'
import { expect, test } from './rest-fixtures.ts'
import { expectLive, expectStatus, freshName, makeHotline, makeSmallIvr } from './rest-ivrs.ts'

const hotline = freshName('hotline')
const { mainMenu, salesMenu } = supportHotline

test.beforeAll(async ({ playwright, baseURL, tenantKey }) => {
  const rest = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'X-API-Key': tenantKey } })
  await makeHotline(rest, hotline)
  await expectLive(rest, hotline)
  await rest.dispose()
})

test('1, then 2 ends in queue-computer-sales, and every step tells its time and what was said', async ({ rest }) => {
  const spoken = await dial(rest, hotline, { caller_number: '+12025550199' })
  expect(spoken).toMatchObject({
    ivr_name: hotline,
    caller_number: '+12025550199',
    state: 'in_progress',
    current_menu: 'main_menu',
    outcome: null,
    said: [{ text: mainMenu.prompt_text }],
  })
  expect((await (await rest.get(`/v1/ivrs/${hotline}/status`)).json()).active_calls).toBe(1)
  const inSales = await press(rest, spoken, '1', (call) => isSpeaking(call, 'sales_menu'))
  expect(inSales.current_menu).toBe('sales_menu')
  const call = await press(rest, inSales, '2', hasEnded)
  expect(call).toMatchObject({
    state: 'ended',
    failure: null,
    current_menu: null,
    outcome: { kind: 'transferred', to: 'queue', target: 'queue-computer-sales', menu_id: 'sales_menu' },
    said: [{ text: mainMenu.prompt_text }, { text: salesMenu.prompt_text }],
  })
  expect(call.steps.map(({ seq: _, at: __, said: ___, ...step }) => step)).toEqual([
    { kind: 'answered' },
    { kind: 'prompt', menu_id: 'main_menu', attempt: 1, timeout_ms: 8000 },
    { kind: 'input', menu_id: 'main_menu', digits: '1' },
    { kind: 'action', menu_id: 'main_menu', key: '1', action: 'sub_menu', target: 'sales_menu' },
    { kind: 'prompt', menu_id: 'sales_menu', attempt: 1, timeout_ms: 5000 },
    { kind: 'input', menu_id: 'sales_menu', digits: '2' },
    { kind: 'action', menu_id: 'sales_menu', key: '2', action: 'transfer_queue', target: 'queue-computer-sales' },
    { kind: 'ended', outcome: call.outcome },
  ])
  const times = [call.created_at, ...call.steps.map(({ at }) => at), call.ended_at ?? ''].map((at) => Date.parse(at))
  expect(times.toSorted((a, b) => a - b)).toEqual(times)
  for (const said of call.said) await expectAudio(rest, said)
})

test('three requests are a whole test: call, press all keys at once, wait for the end', async ({ rest }) => {
  const { id } = await (await expectStatus(await rest.post(`/v1/ivrs/${hotline}/test-calls`), 201)).json()
  await expectStatus(await rest.post(`/v1/test-calls/${id}/digits`, { data: { digits: '12' } }), 202)
  const call = await (await rest.get(`/v1/test-calls/${id}?wait_ms=30000&wait_for=ended`)).json()
  expect(call).toMatchObject({ state: 'ended', failure: null, outcome: { target: 'queue-computer-sales' } })
  expect(call.steps.filter(({ kind }: { kind: string }) => kind === 'no_match')).toEqual([])
})

test('9 in the sales menu returns to the main menu, from where 2 leads to technical support', async ({ rest }) => {
  const inSales = await press(rest, await dial(rest, hotline), '1', (call) => isSpeaking(call, 'sales_menu'))
  const back = await press(rest, inSales, '9', (call) => isSpeaking(call, 'main_menu', 2))
  expect(back.current_menu).toBe('main_menu')
  const call = await press(rest, back, '2', hasEnded)
  expect(call.outcome).toMatchObject({ kind: 'transferred', target: 'queue-tech-support', menu_id: 'main_menu' })
})

test('0 leads to the operator at extension 1000', async ({ rest }) => {
  const call = await press(rest, await dial(rest, hotline), '0', hasEnded)
  expect(call.outcome).toMatchObject({ kind: 'transferred', to: 'extension', target: '1000' })
})

test('3 speaks the weather, or says that the service is unavailable, and the menu comes again', async ({ rest }) => {
  const forecast = 'Sunny, with a high near 72.'
  const asked: (string | undefined)[] = []
  const weather = await webService((request, response) => {
    asked.push(request.headers['user-agent'])
    return json({ properties: { periods: [{ name: 'Today', detailedForecast: forecast }] } })(request, response)
  })
  const name = freshName('weather')
  await makeHotline(rest, name)
  const option = `/v1/ivrs/${name}/menus/main_menu/options/3`
  const action_target = `${weather.origin}/gridpoints/TOP/31,80/forecast`
  await expectStatus(await rest.put(option, { data: { action_target } }), 200)
  await expectLive(rest, name)
  const hear = async (times: number, call: Awaited<ReturnType<typeof dial>>) => {
    const back = await press(rest, call, '3', (each) => isSpeaking(each, 'main_menu', times))
    return { back, told: back.steps.slice(-3) }
  }

  const refused = await hear(2, await dial(rest, name))
  expect(refused.told).toMatchObject([
    { kind: 'api', key: '3', ok: false, status: null, reason: 'forbidden_address' },
    { kind: 'said', said: [{ text: 'The service is unavailable at the moment.' }] },
    { kind: 'prompt' },
  ])
  expect(asked).toEqual([])
  await rest.delete(`/v1/test-calls/${refused.back.id}`)

  const allowed = await rest.put('/v1/settings', { data: { allowed_hosts: [weather.host] } })
  expect((await allowed.json()).tenant.allowed_hosts).toEqual([weather.host])
  const told = await hear(2, await dial(rest, name))
  expect(told.told).toMatchObject([
    { kind: 'api', menu_id: 'main_menu', key: '3', ok: true, status: 200, reason: null },
    { kind: 'said', said: [{ text: `The weather forecast is: ${forecast}` }] },
    { kind: 'prompt', menu_id: 'main_menu', attempt: 1 },
  ])
  expect(asked).toEqual(['Ominis-IVR/1.0'])
  for (const said of told.told[1]?.said ?? []) await expectAudio(rest, said)

  await weather.close()
  const down = await hear(3, told.back)
  expect(down.told).toMatchObject([
    { kind: 'api', ok: false, status: null, reason: 'unreachable' },
    { kind: 'said', said: [{ text: 'The service is unavailable at the moment.' }] },
    { kind: 'prompt', menu_id: 'main_menu' },
  ])
  const call = await press(rest, down.back, '0', hasEnded)
  expect(call.outcome).toMatchObject({ target: '1000' })
})

test('silence takes the retries, a goodbye and a hang-up; wrong keys too, with the words for them', async ({
  rest,
}) => {
  const name = freshName('patience')
  const prompt = 'Press 1.'
  await makeSmallIvr(rest, name, { menu: { timeout_seconds: 9, invalid_prompt: 'No such key.' } })
  const changed = await rest.put(`/v1/ivrs/${name}/menus/main_menu`, { data: { timeout_seconds: 1, max_retries: 2 } })
  expect((await changed.json()).menu).toMatchObject({ timeout_seconds: 1, max_retries: 2, prompt_text: prompt })
  await expectLive(rest, name)
  const goodbye = { kind: 'hung_up', by: 'flow', cause: 'NORMAL_CLEARING' }

  const silent = dial(rest, name).then((call) => until(rest, call, hasEnded))
  const first = await dial(rest, name)
  const second = await press(rest, first, '7', (call) => isSpeaking(call, 'main_menu', 2))
  const wrong = await press(rest, second, '*', hasEnded)
  expect(story(wrong)).toEqual([
    ...['answered', 'main_menu speaks 1', 'no_match 1', 'main_menu speaks 2', 'no_match 2', 'exit', 'said', 'ended'],
  ])
  expect(wrong.said.map(({ text }) => text)).toEqual([prompt, 'No such key.', prompt, 'Goodbye.'])
  expect(wrong.steps.filter(({ kind }) => kind === 'no_match').map(({ digits }) => digits)).toEqual(['7', '*'])
  expect(wrong.steps.find(({ kind }) => kind === 'exit')).toMatchObject({ exit: 'i', taken: false })
  expect(wrong).toMatchObject({ outcome: goodbye, failure: null })

  const call = await silent
  expect(story(call)).toEqual([
    ...['answered', 'main_menu speaks 1', 'no_input 1', 'main_menu speaks 2', 'no_input 2', 'exit', 'said', 'ended'],
  ])
  expect(call.said.map(({ text }) => text)).toEqual([prompt, prompt, 'Goodbye.'])
  expect(call.steps.find(({ kind }) => kind === 'exit')).toMatchObject({ exit: 't', taken: false })
  expect(call).toMatchObject({ outcome: goodbye, failure: null })
  // The prompt, then a second of silence.
  const [spoken, unheard] = [call.steps[1], call.steps[2]].map((step) => Date.parse(step?.at ?? ''))
  const durationMs = call.said[0]?.duration_ms ?? 0
  expect((unheard ?? 0) - (spoken ?? 0)).toBeGreaterThanOrEqual(durationMs + 950)
  expect((unheard ?? 0) - (spoken ?? 0)).toBeLessThan(durationMs + 2500)
})

test('DELETE hangs up; what happened stays, and keys pressed later are refused', async ({ rest }) => {
  const call = await dial(rest, hotline)
  expect((await rest.delete(`/v1/test-calls/${call.id}`)).status()).toBe(204)
  const ended = await until(rest, call, hasEnded)
  expect(ended.outcome).toMatchObject({ kind: 'hung_up', by: 'caller' })
  expect(story(ended)).toEqual(['answered', 'main_menu speaks 1', 'ended'])
  const late = await rest.post(`/v1/test-calls/${call.id}/digits`, { data: { digits: '1' } })
  expect(late.status()).toBe(409)
  expect(late.headers()['content-type']).toContain('application/problem+json')
  expect((await late.json()).detail).toBe('The test call has ended.')
  expect((await rest.delete(`/v1/test-calls/${call.id}`)).status()).toBe(204)
  expect(await (await rest.get(`/v1/test-calls/${call.id}`)).json()).toEqual(ended)
})

test('the draft and an older version can be called while another version is in force', async ({ rest }) => {
  const name = freshName('draft')
  await makeSmallIvr(rest, name, { publish_mode: 'manual' })
  await expectStatus(await rest.post(`/v1/ivrs/${name}/publish`), 201)
  const menu = `/v1/ivrs/${name}/menus/main_menu`
  await expectStatus(await rest.put(menu, { data: { prompt_text: 'Second: press 1.' } }), 200)
  await expectStatus(await rest.post(`/v1/ivrs/${name}/publish`, { data: { note: 'the second' } }), 201)
  await expectStatus(await rest.put(menu, { data: { prompt_text: 'Draft: press 1.' } }), 200)
  await expectLive(rest, name)
  const heard = async (data: object) => {
    const call = await dial(rest, name, data)
    await rest.delete(`/v1/test-calls/${call.id}`)
    return [call.flow_version, call.said[0]?.text]
  }
  expect(await heard({})).toEqual([2, 'Second: press 1.'])
  expect(await heard({ version: 2 })).toEqual([2, 'Second: press 1.'])
  expect(await heard({ version: 1 })).toEqual([1, 'Press 1.'])
  expect(await heard({ version: 'draft' })).toEqual([null, 'Draft: press 1.'])
  expect((await rest.post(`/v1/ivrs/${name}/test-calls`, { data: { version: 3 } })).status()).toBe(404)
})

test('a draft that cannot run is refused with what is wrong, and so are keys that no phone has', async ({ rest }) => {
  const name = freshName('unfinished')
  await expectStatus(await rest.post('/v1/ivrs', { data: { name } }), 201)
  const menu = { menu_id: 'main_menu', prompt_text: 'Hello.' }
  await expectStatus(await rest.post(`/v1/ivrs/${name}/menus`, { data: menu }), 201)
  const refused = await expectStatus(await rest.post(`/v1/ivrs/${name}/test-calls`), 422)
  expect(await refused.json()).toMatchObject({
    detail: expect.stringContaining('Menu "main_menu" has no options'),
    errors: [{ path: 'menus.main_menu' }],
  })
  const call = await dial(rest, hotline)
  for (const data of [{ digits: 'x' }, { digits: '' }, {}, { digits: 1 }, { digits: '1'.repeat(33) }]) {
    const answer = await expectStatus(await rest.post(`/v1/test-calls/${call.id}/digits`, { data }), 422)
    expect((await answer.json()).errors).toMatchObject([{ path: 'digits' }])
  }
  await rest.delete(`/v1/test-calls/${call.id}`)
})

test('a call that is not there, or not ours, is not found', async ({ rest, stranger }) => {
  const call = await dial(rest, hotline)
  const nobodys = ['/v1/test-calls/0199f5c0-0000-7000-8000-000000000000', '/v1/test-calls/x'] as const
  for (const [client, path] of [
    ...nobodys.map((path) => [rest, path] as const),
    [stranger, `/v1/test-calls/${call.id}`] as const,
  ]) {
    await expectStatus(await client.get(path), 404)
    await expectStatus(await client.post(`${path}/digits`, { data: { digits: '1' } }), 404)
    await expectStatus(await client.delete(path), 404)
  }
  await expectStatus(await stranger.post(`/v1/ivrs/${hotline}/test-calls`), 404)
  for (const { audio_url } of call.said) await expectStatus(await stranger.get(audio_url ?? ''), 404)
  const untouched = await (await rest.get(`/v1/test-calls/${call.id}`)).json()
  expect(untouched).toMatchObject({ state: 'in_progress', current_menu: 'main_menu' })
  await rest.delete(`/v1/test-calls/${call.id}`)
})

test('the demo IVR takes test calls from the first minute', async ({ playwright, baseURL }) => {
  const demo = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'X-API-Key': apiKey } })
  const inSales = await press(demo, await dial(demo, 'support-hotline'), '1', (call) => isSpeaking(call, 'sales_menu'))
  const call = await press(demo, inSales, '2', hasEnded)
  expect(call.outcome).toMatchObject({ kind: 'transferred', target: 'queue-computer-sales' })
  await demo.dispose()
})
