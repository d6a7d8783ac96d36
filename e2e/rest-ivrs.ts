import { randomBytes } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { supportHotline } from '../server/api/rest/testing/support-hotline.ts'
import { expect } from './fixtures.ts'

/** A name that no other test uses. */
export const freshName = (what: string): string => `${what}-${randomBytes(4).toString('hex')}`

export async function expectStatus(answer: APIResponse, status: number): Promise<APIResponse> {
  expect(answer.status(), `${answer.url()}: ${await answer.text()}`).toBe(status)
  return answer
}

/** Steps 1 to 5 of the product document's example under another name, spoken by the offline engine. */
export async function makeHotline(rest: APIRequestContext, name: string): Promise<void> {
  const { ivr, mainMenu, mainOptions, salesMenu, salesOptions } = supportHotline
  const menus = `/v1/ivrs/${name}/menus`
  await expectStatus(await rest.post('/v1/ivrs', { data: { ...ivr, name, openai_api_key: null } }), 201)
  await expectStatus(await rest.post(menus, { data: mainMenu }), 201)
  for (const data of mainOptions) await expectStatus(await rest.post(`${menus}/main_menu/options`, { data }), 201)
  await expectStatus(await rest.post(menus, { data: salesMenu }), 201)
  for (const data of salesOptions) await expectStatus(await rest.post(`${menus}/sales_menu/options`, { data }), 201)
}

/** An IVR with one menu and one option, and few words. */
export async function makeSmallIvr(
  rest: APIRequestContext,
  name: string,
  { menu, ...ivr }: { menu?: object; [field: string]: unknown } = {},
): Promise<void> {
  await expectStatus(await rest.post('/v1/ivrs', { data: { name, ...ivr } }), 201)
  const main = { menu_id: 'main_menu', prompt_text: 'Press 1.', ...menu }
  await expectStatus(await rest.post(`/v1/ivrs/${name}/menus`, { data: main }), 201)
  const option = { digit: '1', action_type: 'transfer_queue', action_target: 'queue-sales' }
  await expectStatus(await rest.post(`/v1/ivrs/${name}/menus/main_menu/options`, { data: option }), 201)
}

/** Waits until the version that is in force answers new calls and all its prompts are made; returns its number. */
export async function expectLive(rest: APIRequestContext, name: string): Promise<number> {
  let version = 0
  await expect(async () => {
    const { versions, published_version } = await (await rest.get(`/v1/ivrs/${name}/versions?limit=1`)).json()
    expect(versions[0]).toMatchObject({ version: published_version, live_at: expect.any(String) })
    expect(versions[0].prompts_total).toBeGreaterThan(0)
    expect(versions[0].prompts_ready).toBe(versions[0].prompts_total)
    version = published_version
  }).toPass({ timeout: 40_000, intervals: [100] })
  return version
}
