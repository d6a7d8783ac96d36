import type { APIRequestContext } from '@playwright/test'
import { dial, hasEnded, isSpeaking, press } from './rest-calls.ts'
import { expect, test } from './rest-fixtures.ts'
import { expectLive, expectStatus, freshName, makeSmallIvr } from './rest-ivrs.ts'

const versionsOf = async (rest: APIRequestContext, name: string) =>
  (await rest.get(`/v1/ivrs/${name}/versions`)).json() as Promise<{
    versions: { version: number; note: string | null; published_by: string | null }[]
    total: number
    published_version: number | null
  }>

test('an edit that leaves the IVR without errors publishes it, one that does not waits', async ({ rest }) => {
  const name = freshName('auto')
  await makeSmallIvr(rest, name)
  expect(await versionsOf(rest, name)).toMatchObject({
    versions: [{ version: 1, published_by: 'ci', note: null }],
    published_version: 1,
  })
  const menus = `/v1/ivrs/${name}/menus`
  await expectStatus(await rest.put(`${menus}/main_menu`, { data: { prompt_text: 'Press 1, please.' } }), 200)
  expect(await versionsOf(rest, name)).toMatchObject({ total: 2, published_version: 2 })
  // A menu without options would leave callers stuck.
  await expectStatus(await rest.post(menus, { data: { menu_id: 'more', prompt_text: 'Press 1.' } }), 201)
  expect(await versionsOf(rest, name)).toMatchObject({ total: 2, published_version: 2 })
  const option = { digit: '1', action_type: 'sub_menu', action_target: 'main_menu' }
  await expectStatus(await rest.post(`${menus}/more/options`, { data: option }), 201)
  expect(await versionsOf(rest, name)).toMatchObject({
    versions: [{ version: 3 }, { version: 2 }, { version: 1 }],
    total: 3,
    published_version: 3,
  })
  expect(await expectLive(rest, name)).toBe(3)
  const { version } = await (await rest.get(`/v1/ivrs/${name}/versions/2`)).json()
  expect(version.flow.menus).toMatchObject([{ menuId: 'main_menu', promptText: 'Press 1, please.' }])
})

test('with publish_mode manual callers hear an edit only after it is published', async ({ rest }) => {
  const name = freshName('manual')
  await makeSmallIvr(rest, name, { publish_mode: 'manual' })
  expect(await versionsOf(rest, name)).toEqual({ versions: [], total: 0, published_version: null })
  expect((await (await rest.get(`/v1/ivrs/${name}/status`)).json()).published_version).toBeNull()
  const publish = (data?: object) => rest.post(`/v1/ivrs/${name}/publish`, data ? { data } : {})
  const first = await expectStatus(await publish({ note: 'Opening day' }), 201)
  expect((await first.json()).version).toMatchObject({ version: 1, note: 'Opening day', published_by: 'ci' })
  const again = await expectStatus(await publish(), 200)
  expect((await again.json()).version).toMatchObject({ version: 1, note: 'Opening day' })

  const menus = `/v1/ivrs/${name}/menus`
  await expectStatus(await rest.post(menus, { data: { menu_id: 'more', prompt_text: 'Hello.' } }), 201)
  const refused = await expectStatus(await publish(), 409)
  expect(await refused.json()).toMatchObject({
    detail: expect.stringContaining('Menu "more" has no options'),
    errors: [{ path: 'menus.more' }],
  })
  await expectStatus(await rest.delete(`${menus}/more`), 204)
  await expectStatus(await rest.put(`${menus}/main_menu`, { data: { prompt_text: 'Press 1 now.' } }), 200)
  await expectLive(rest, name)
  const call = await dial(rest, name)
  expect(call).toMatchObject({ flow_version: 1, said: [{ text: 'Press 1.' }] })
  await rest.delete(`/v1/test-calls/${call.id}`)
})

test('a call in progress keeps its version while the next one answers new calls', async ({ rest }) => {
  const name = freshName('keeps')
  await makeSmallIvr(rest, name)
  await expectLive(rest, name)
  const old = await dial(rest, name)
  const again = { digit: '2', action_type: 'sub_menu', action_target: 'main_menu' }
  const options = `/v1/ivrs/${name}/menus/main_menu/options`
  await expectStatus(await rest.put(`${options}/1`, { data: { action_target: 'queue-new' } }), 200)
  await expectStatus(await rest.post(options, { data: again }), 201)
  expect(await expectLive(rest, name)).toBe(3)
  const fresh = await dial(rest, name)
  expect([old.flow_version, fresh.flow_version]).toEqual([1, 3])
  expect((await (await rest.get(`/v1/ivrs/${name}/status`)).json()).active_calls).toBe(2)
  // Key 2 is an option of the new version only.
  const asked = await press(rest, old, '2', (call) => isSpeaking(call, 'main_menu', 2))
  expect(asked.steps.some(({ kind }) => kind === 'no_match')).toBe(true)
  expect((await press(rest, asked, '1', hasEnded)).outcome).toMatchObject({ target: 'queue-sales' })
  const looped = await press(rest, fresh, '2', (call) => isSpeaking(call, 'main_menu', 2))
  expect((await press(rest, looped, '1', hasEnded)).outcome).toMatchObject({ target: 'queue-new' })
})

test('a restart brings a new process to the same address, tells so meanwhile, and lets calls finish', async ({
  rest,
}) => {
  const name = freshName('restart')
  await makeSmallIvr(rest, name)
  await expectLive(rest, name)
  const status = async () => (await rest.get(`/v1/ivrs/${name}/status`)).json()
  const before = await status()
  expect(before).toMatchObject({ status: 'running', pod_status: 'Running', health_status: 'healthy' })
  const call = await dial(rest, name)
  const restarted = await expectStatus(await rest.post(`/v1/ivrs/${name}/restart`), 200)
  expect(await restarted.json()).toEqual({ message: `IVR ${name} restart initiated` })
  await expect.poll(status, { intervals: [10], timeout: 15_000 }).toMatchObject({
    status: 'pending',
    pod_status: 'Pending',
    health_status: 'starting',
    status_reason: 'It is being restarted.',
  })
  await expect.poll(status, { timeout: 20_000 }).toMatchObject({
    status: 'running',
    pod_status: 'Running',
    health_status: 'healthy',
    status_reason: null,
    esl_address: before.esl_address,
  })
  expect((await press(rest, call, '1', hasEnded)).outcome).toMatchObject({ target: 'queue-sales' })
  const next = await press(rest, await dial(rest, name), '1', hasEnded)
  expect(next).toMatchObject({ flow_version: 1, outcome: { target: 'queue-sales' }, failure: null })
  expect(await status()).toMatchObject({ active_calls: 0, total_calls: 2, test_calls: 2 })
})
