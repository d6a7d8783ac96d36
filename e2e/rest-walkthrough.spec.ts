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

  for (const { step, createMenu, addOptions, menu, options } of [
    {
      step: 'steps 2 and 3 create the main menu and its options',
      createMenu: walkthrough.createMainMenu,
      addOptions: [
        ...[walkthrough.addSales, walkthrough.addTechnicalSupport],
        ...[walkthrough.addWeather, walkthrough.addOperator],
      ],
      menu: mainMenu,
      options: mainOptions,
    },
    {
      step: 'steps 4 and 5 create the sales menu and its options',
      createMenu: walkthrough.createSalesMenu,
      addOptions: [walkthrough.addPhoneSales, walkthrough.addComputerSales, walkthrough.addReturn],
      menu: salesMenu,
      options: salesOptions,
    },
  ]) {
    test(step, async ({ rest, ownProduct }) => {
      const created = await curl(createMenu, ownProduct, rest)
      expect(created.status).toBe(201)
      expect(created.body).toMatchObject({ menu: { ...menu, id, ivr_name: 'support-hotline', created_at: time } })
      for (const [index, option] of options.entries()) {
        const { status, body } = await curl(addOptions[index] ?? '', ownProduct, rest)
        expect(status).toBe(201)
        expect(body).toMatchObject({ option: { ...option, id } })
      }
    })
  }

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
