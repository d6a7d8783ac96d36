import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from './rest-fixtures.ts'
import { expectLive, expectStatus } from './rest-ivrs.ts'

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const id = expect.any(Number)

test.describe.configure({ mode: 'serial' })

test.describe("the document's other examples", () => {
  const name = 'customer-support'
  const path = `/v1/ivrs/${name}`

  test('an IVR is created, listed, read and watched', async ({ rest }) => {
    const asked = {
      name,
      description: 'Customer support IVR with menu routing',
      default_language: 'en',
      default_voice: 'alloy',
      tts_model: 'tts-1',
    }
    // The key is kept, but nobody outside is asked.
    const created = await expectStatus(
      await rest.post('/v1/ivrs', { data: { ...asked, openai_api_key: 'sk-...', speech_engine: 'flite' } }),
      201,
    )
    expect(await created.json()).toMatchObject({
      ivr: {
        ...asked,
        openai_api_key: expect.stringContaining('…'),
        status: 'pending',
        pod_name: expect.stringMatching(/^freeswitch-ivr-customer-support-[0-9a-f]{6}$/),
        service_name: 'freeswitch-ivr-customer-support-svc',
        created_at: time,
        updated_at: time,
      },
    })
    expect((await rest.post('/v1/ivrs', { data: asked })).status()).toBe(409)
    await expect
      .poll(async () => (await rest.get(`${path}/status`)).json(), { timeout: 20_000 })
      .toMatchObject({
        name,
        status: 'running',
        active_calls: 0,
        total_calls: 0,
        pod_status: 'Running',
        health_status: 'healthy',
        esl_address: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      })
    const { ivrs, total } = await (await rest.get('/v1/ivrs')).json()
    expect(total).toBe(ivrs.length)
    expect(ivrs).toContainEqual(
      expect.objectContaining({ name, status: 'running', description: asked.description, created_at: time }),
    )
    expect(await (await rest.get(path)).json()).toMatchObject({ ivr: { ...asked, status: 'running' } })
    const data = { description: 'Updated description', default_voice: 'nova', openai_api_key: 'sk-new-key' }
    expect(await (await rest.put(path, { data })).json()).toMatchObject({
      ivr: { description: 'Updated description', default_voice: 'nova', openai_api_key: expect.stringContaining('…') },
    })
  })

  test('menus and options are made, read, changed and deleted', async ({ rest }) => {
    const menus = `${path}/menus`
    const menu = {
      menu_id: 'main_menu',
      prompt_text: 'Thank you for calling. Press 1 for sales, press 2 for support, or press 3 for weather.',
      timeout_seconds: 5,
      max_retries: 3,
      invalid_prompt: 'Invalid selection. Please try again.',
    }
    await expectStatus(await rest.post(menus, { data: menu }), 201)
    for (const option of documentedOptions) {
      const added = await expectStatus(await rest.post(`${menus}/main_menu/options`, { data: option }), 201)
      expect(await added.json()).toMatchObject({ option: { ...option, id } })
    }
    const { menu_id, prompt_text, timeout_seconds } = menu
    const brief = { id, menu_id, prompt_text, timeout_seconds }
    expect(await (await rest.get(menus)).json()).toMatchObject({ menus: [brief], total: 1 })
    expect(await (await rest.get(`${menus}/main_menu`)).json()).toMatchObject({
      menu: brief,
      options: documentedOptions,
    })
    const data = { prompt_text: 'Updated prompt text', timeout_seconds: 10 }
    const updated = await expectStatus(await rest.put(`${menus}/main_menu`, { data }), 200)
    expect((await updated.json()).menu).toMatchObject({ ...menu, ...data })
    const changed = await rest.put(`${menus}/main_menu/options/1`, { data: { action_target: 'queue-vip' } })
    expect((await changed.json()).option).toMatchObject({ digit: '1', action_target: 'queue-vip' })
    await expectStatus(await rest.delete(`${menus}/main_menu/options/1`), 204)
    expect((await (await rest.get(`${menus}/main_menu`)).json()).options).toHaveLength(documentedOptions.length - 1)
  })

  test('a preview speaks without touching the production cache, which can be cleared', async ({ rest }) => {
    const data = { text: 'This is a test prompt for preview', voice: 'nova', model: 'tts-1-hd' }
    const cache = async () => (await rest.get(`${path}/tts/cache`)).json()
    await expectLive(rest, name)
    const before = await cache()
    expect(before.total).toBeGreaterThan(0)
    const preview = await (await rest.post(`${path}/tts/preview`, { data })).json()
    expect(preview).toMatchObject({ audio_file: expect.stringMatching(/[0-9a-f]{64}\.wav$/), text: data.text })
    expect((await rest.get(preview.audio_url)).headers()['content-type']).toBe('audio/wav')
    expect(await cache()).toEqual(before)

    await expectStatus(await rest.delete(`${path}/tts/cache?older_than_days=30`), 204)
    expect(await cache()).toEqual(before)
    await expectStatus(await rest.delete(`${path}/tts/cache`), 204)
    expect(await cache()).toEqual({ cache_entries: [], total: 0, total_size_bytes: 0 })
  })

  test('a menu that was deleted is gone, and so is an IVR with the process that took its calls', async ({ rest }) => {
    await expectStatus(await rest.delete(`${path}/menus/main_menu`), 204)
    expect(await (await rest.get(`${path}/menus`)).json()).toEqual({ menus: [], total: 0 })
    const { esl_address } = await (await rest.get(`${path}/status`)).json()
    expect(await takesCalls(esl_address)).toBe(true)
    await expectStatus(await rest.delete(path), 204)
    for (const gone of [path, `${path}/status`, `${path}/menus`]) await expectStatus(await rest.get(gone), 404)
    await expect.poll(() => takesCalls(esl_address)).toBe(false)
  })
})

async function takesCalls(address: string): Promise<boolean> {
  const socket = connect(Number(address.split(':')[1]), '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const documentedOptions = [
  {
    digit: '1',
    action_type: 'transfer_queue',
    action_target: 'queue-sales',
    description: 'Transfer to sales queue',
  },
  {
    digit: '3',
    action_type: 'http_api_call',
    action_target: 'https://api.weather.com/current',
    action_config: {
      method: 'GET',
      headers: { Authorization: 'Bearer sk-weather-123' },
      response_path: 'current.temp_f',
      tts_template: 'The current temperature is {value} degrees Fahrenheit',
    },
    description: 'Get weather information',
  },
  { digit: '4', action_type: 'transfer_extension', action_target: '1001', description: 'Transfer to extension 1001' },
  {
    digit: '5',
    action_type: 'play_audio',
    action_target: '/var/audio/custom-greeting.wav',
    description: 'Play custom greeting',
  },
  { digit: '9', action_type: 'hangup', action_target: 'NORMAL_CLEARING', description: 'Hang up call' },
  {
    digit: '0',
    action_type: 'voicemail',
    action_target: '1001',
    description: 'Send to voicemail for extension 1001',
  },
]
