import { supportHotline } from '../server/api/rest/testing/support-hotline.ts'
import { curl } from './rest-curl.ts'
import { expectLive, expectStatus } from './rest-ivrs.ts'
import { expect, test } from './rest-own-product.ts'
import { walkthrough } from './rest-walkthrough-commands.ts'

const { ivr, mainMenu, mainOptions, salesMenu, salesOptions } = supportHotline
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const id = expect.any(Number)

test.describe.configure({ mode: 'serial' })

test.describe("the product document's complete example, by its own curl commands", () => {
  test('step 1 creates the IVR', async ({ rest, ownProduct }) => {
    // The demo has one of this name already.
    await expectStatus(await rest.delete('/v1/ivrs/support-hotline'), 204)
    const { status, body } = await curl(walkthrough.createIvr, ownProduct, rest)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ivr: {
        ...ivr,
        openai_api_key: 'sk-…-key',
        status: 'pending',
        pod_name: expect.stringMatching(/^freeswitch-ivr-support-hotline-[0-9a-f]{6}$/),
        service_name: 'freeswitch-ivr-support-hotline-svc',
        created_at: time,
        updated_at: time,
      },
    })
    expect(JSON.stringify(body)).not.toContain(ivr.openai_api_key)
  })

  for (const [step, command, menu] of [
    ['step 2 creates the main menu', walkthrough.createMainMenu, mainMenu],
    ['step 4 creates the sales menu', walkthrough.createSalesMenu, salesMenu],
  ] as const) {
    test(step, async ({ rest, ownProduct }) => {
      const { status, body } = await curl(command, ownProduct, rest)
      expect(status).toBe(201)
      expect(body).toMatchObject({ menu: { ...menu, id, ivr_name: 'support-hotline', created_at: time } })
    })
  }

  test('steps 3 and 5 add the options', async ({ rest, ownProduct }) => {
    const { addSales, addTechnicalSupport, addWeather, addOperator } = walkthrough
    const { addPhoneSales, addComputerSales, addReturn } = walkthrough
    const commands = [
      ...[addSales, addTechnicalSupport, addWeather, addOperator],
      ...[addPhoneSales, addComputerSales, addReturn],
    ]
    for (const [index, option] of [...mainOptions, ...salesOptions].entries()) {
      const { status, body } = await curl(commands[index] ?? '', ownProduct, rest)
      expect(status).toBe(201)
      expect(body).toMatchObject({ option: { ...option, id } })
    }
  })

  test('step 6 shows the flow, where the way back is named and not nested', async ({ rest, ownProduct }) => {
    const { status, body } = await curl(walkthrough.showFlow, ownProduct, rest)
    expect(status).toBe(200)
    expect(body).toEqual({
      ivr_name: 'support-hotline',
      root_menu: {
        menu_id: 'main_menu',
        prompt_text: mainMenu.prompt_text,
        options: [
          { digit: '1', action: 'sub_menu', target: 'sales_menu' },
          { digit: '2', action: 'transfer_queue', target: 'queue-tech-support' },
          {
            digit: '3',
            action: 'http_api_call',
            target: 'https://api.weather.gov/gridpoints/TOP/31,80/forecast',
          },
          { digit: '0', action: 'transfer_extension', target: '1000' },
        ],
        sub_menus: [
          {
            menu_id: 'sales_menu',
            prompt_text: salesMenu.prompt_text,
            options: [
              { digit: '1', action: 'transfer_queue', target: 'queue-phone-sales' },
              { digit: '2', action: 'transfer_queue', target: 'queue-computer-sales' },
              { digit: '9', action: 'sub_menu', target: 'main_menu' },
            ],
            sub_menus: [],
          },
        ],
      },
    })
  })

  test('step 7 shows the prompts that were made, in the voice that was asked for', async ({ rest, ownProduct }) => {
    await expectLive(rest, 'support-hotline')
    const { status, body } = await curl(walkthrough.showCache, ownProduct, rest)
    expect(status).toBe(200)
    const {
      cache_entries: entries,
      total,
      total_size_bytes,
    } = body as {
      cache_entries: { text: string; text_hash: string; file_size_bytes: number; audio_url: string }[]
      total: number
      total_size_bytes: number
    }
    for (const text of [mainMenu.prompt_text, mainMenu.invalid_prompt, salesMenu.prompt_text]) {
      const entry = entries.find((each) => each.text === text)
      expect(entry).toMatchObject({
        id,
        text_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        text,
        voice: 'nova',
        language: 'en',
        model: 'tts-1-hd',
        file_path: expect.stringContaining(`${entry?.text_hash}.wav`),
        file_size_bytes: expect.any(Number),
        access_count: expect.any(Number),
        last_accessed_at: time,
      })
      expect((await (await rest.get(entry?.audio_url ?? '')).body()).length).toBe(entry?.file_size_bytes)
    }
    expect(total).toBe(entries.length)
    expect(total_size_bytes).toBe(entries.reduce((sum, { file_size_bytes }) => sum + file_size_bytes, 0))
    // OpenAI's API was asked once for each, with the IVR's own key.
    const { requests } = ownProduct.openai
    const ours = requests.filter(({ authorization }) => authorization === `Bearer ${ivr.openai_api_key}`)
    const texts = ours.map(({ input }) => input)
    expect(texts.toSorted()).toEqual([...new Set(entries.map(({ text }) => text))].toSorted())
  })
})

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
    const created = await expectStatus(
      await rest.post('/v1/ivrs', { data: { ...asked, openai_api_key: 'sk-...' } }),
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
    await expectStatus(await rest.delete(`${menus}/main_menu`), 204)
    expect(await (await rest.get(menus)).json()).toEqual({ menus: [], total: 0 })
  })

  test('a preview speaks without touching the production cache, which can be cleared', async ({ rest }) => {
    const data = { text: 'This is a test prompt for preview', voice: 'nova', model: 'tts-1-hd' }
    const cache = async () => (await rest.get('/v1/ivrs/support-hotline/tts/cache')).json()
    const before = await cache()
    const preview = await (await rest.post('/v1/ivrs/support-hotline/tts/preview', { data })).json()
    expect(preview).toMatchObject({ audio_file: expect.stringMatching(/[0-9a-f]{64}\.wav$/), text: data.text })
    expect((await rest.get(preview.audio_url)).headers()['content-type']).toBe('audio/wav')
    expect(await cache()).toEqual(before)

    await expectStatus(await rest.delete('/v1/ivrs/support-hotline/tts/cache?older_than_days=30'), 204)
    expect(await cache()).toEqual(before)
    await expectStatus(await rest.delete('/v1/ivrs/support-hotline/tts/cache'), 204)
    expect(await cache()).toEqual({ cache_entries: [], total: 0, total_size_bytes: 0 })
  })

  test('an IVR that was deleted is gone, with its pod', async ({ rest, ownProduct }) => {
    const pod = (await (await rest.get(path)).json()).ivr.pod_name
    await expectStatus(await rest.delete(path), 204)
    for (const gone of [path, `${path}/status`, `${path}/menus`]) await expectStatus(await rest.get(gone), 404)
    await expect.poll(() => ownProduct.pidOf(pod)).toBeNull()
  })
})

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
