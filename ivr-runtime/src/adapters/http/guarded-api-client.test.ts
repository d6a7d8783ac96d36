import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { httpApiCall } from '../../domain/flow/http-api-call.ts'
import { HttpApiClient } from './api-client.ts'
import { GuardedApiClient, type GuardedApiClientOptions } from './guarded-api-client.ts'
import { json, webService } from './testing/web-service.ts'

const quiet = { warn: () => undefined, info: () => undefined }
const opened: { close(): Promise<void> }[] = []
// Only tests let the time pass in which a host is left alone.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

/** A service that fails as long as `down` says, and a guarded client that asks it. */
async function troubled(options: Partial<GuardedApiClientOptions> = {}, timeoutMs = 200) {
  const state = { down: 'status' as 'status' | 'hang' | 'missing' | null, asked: 0 }
  const service = await webService((request, response) => {
    state.asked++
    if (state.down === 'hang') return
    if (state.down === 'status') return void response.writeHead(503).end()
    if (state.down === 'missing') return void response.writeHead(404).end()
    json('sunny')(request, response)
  })
  const inner = new HttpApiClient({ timeoutMs })
  opened.push(service, inner)
  const counted: string[] = []
  const breakers: { open: number; halfOpen: number }[] = []
  const metrics = { apiCall: (result: string) => void counted.push(result), apiBreakers: breakers.push.bind(breakers) }
  const client = new GuardedApiClient(inner, { metrics, logger: quiet, failures: 3, pauseMs: 150, ...options })
  const ask = (signal = new AbortController().signal, target = service.origin) => {
    const action = httpApiCall.parse({ type: 'http_api_call', target, config: {} })
    return client.call({ ...action, type: 'http_api_call' }, ['127.0.0.1'], signal, { menuId: 'm', key: '1' })
  }
  return { state, counted, breakers, ask, service }
}

describe('a web service that fails time after time', () => {
  test('is not asked any more: the caller hears so at once', async () => {
    const { state, ask, counted, breakers } = await troubled()
    for (let turn = 0; turn < 3; turn++) expect(await ask()).toMatchObject({ reason: 'status', status: 503 })
    expect(await ask()).toEqual({ kind: 'failed', status: null, latencyMs: 0, reason: 'paused' })
    expect(state.asked).toBe(3)
    expect(counted).toEqual(['status', 'status', 'status', 'paused'])
    expect(breakers.at(-1)).toEqual({ open: 1, halfOpen: 0 })
  })

  test('does not keep callers waiting of whom many ask at once', async () => {
    const { state, ask } = await troubled()
    state.down = 'hang'
    await Promise.all([ask(), ask(), ask()])
    expect(await ask()).toMatchObject({ reason: 'paused' })
  })

  test('is asked again by one caller after a while, and by all when it answers', async () => {
    const { state, ask, breakers } = await troubled()
    for (let turn = 0; turn < 3; turn++) await ask()
    state.down = null
    pass(170)
    const [first, second] = await Promise.all([ask(), ask()])
    expect([first, second]).toMatchObject([{ value: 'sunny' }, { reason: 'paused' }])
    expect(await ask()).toMatchObject({ value: 'sunny' })
    expect(breakers.at(-1)).toEqual({ open: 0, halfOpen: 0 })
  })

  test('is left alone for longer when it still fails', async () => {
    const { state, ask } = await troubled()
    for (let turn = 0; turn < 3; turn++) await ask()
    pass(170)
    expect(await ask()).toMatchObject({ reason: 'status' })
    pass(170)
    expect(await ask()).toMatchObject({ reason: 'paused' })
    expect(state.asked).toBe(4)
  })

  test('does not speak for its neighbours', async () => {
    const { ask } = await troubled()
    const other = await webService(json('fine'))
    opened.push(other)
    for (let turn = 0; turn < 4; turn++) await ask()
    expect(await ask(undefined, other.origin)).toMatchObject({ value: 'fine' })
  })
})

test('an answer that is no failure of the host leaves it trusted', async () => {
  const { state, ask } = await troubled()
  state.down = 'missing'
  for (let turn = 0; turn < 6; turn++) expect(await ask()).toMatchObject({ reason: 'status', status: 404 })
  expect(state.asked).toBe(6)
})

test('callers who hang up neither count against a host nor for it', async () => {
  const { state, ask, counted } = await troubled({}, 10_000)
  await ask()
  await ask()
  state.down = 'hang'
  await ask(AbortSignal.timeout(30))
  state.down = 'status'
  await ask()
  expect(await ask()).toMatchObject({ reason: 'paused' })
  state.down = 'hang'
  pass(170)
  await ask(AbortSignal.timeout(30))
  expect(await ask()).toMatchObject({ reason: 'paused' })
  expect(counted).toEqual(['status', 'status', 'given_up', 'status', 'paused', 'given_up', 'paused'])
})

test('hosts without end do not fill the memory, and one that is left alone stays so', async () => {
  const { ask, service } = await troubled()
  for (let turn = 0; turn < 3; turn++) await ask()
  for (let host = 0; host < 600; host++) await ask(AbortSignal.abort(), `http://host-${host}.test/`)
  expect(await ask(undefined, service.origin)).toMatchObject({ reason: 'paused' })
})
