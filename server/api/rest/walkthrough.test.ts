import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { supportHotline } from './testing/support-hotline.ts'
import { withRest } from './testing/with-rest.ts'

const { ivr, mainMenu, mainOptions, salesMenu, salesOptions } = supportHotline
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

describe("the product document's complete example", () => {
  const rest = withRest(createTestDatabase)

  it('step 1 creates the IVR and shows its key masked', async () => {
    const { status, body } = await rest.caller.call('POST', '/v1/ivrs', ivr)
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
  })

  it('steps 2 and 3 create the main menu and its options', async () => {
    const created = await rest.caller.call('POST', `/v1/ivrs/${ivr.name}/menus`, mainMenu)
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      menu: { ...mainMenu, id: expect.any(Number), ivr_name: ivr.name, created_at: time },
    })
    for (const option of mainOptions) {
      const added = await rest.caller.call('POST', `/v1/ivrs/${ivr.name}/menus/main_menu/options`, option)
      expect(added.status).toBe(201)
      expect(added.body).toMatchObject({ option: { ...option, id: expect.any(Number) } })
    }
  })

  it('steps 4 and 5 create the sales menu and its options', async () => {
    const created = await rest.caller.call('POST', `/v1/ivrs/${ivr.name}/menus`, salesMenu)
    expect(created.status).toBe(201)
    for (const option of salesOptions) {
      expect((await rest.caller.call('POST', `/v1/ivrs/${ivr.name}/menus/sales_menu/options`, option)).status).toBe(201)
    }
  })

  it('step 6 shows the flow, where the way back to the main menu is named and not nested', async () => {
    const { status, body } = await rest.caller.call('GET', `/v1/ivrs/${ivr.name}/flow`)
    expect(status).toBe(200)
    const shown = (options: readonly { digit: string; action_type: string; action_target: string }[]) =>
      options.map(({ digit, action_type, action_target }) => ({ digit, action: action_type, target: action_target }))
    expect(body).toEqual({
      ivr_name: 'support-hotline',
      root_menu: {
        menu_id: 'main_menu',
        prompt_text: mainMenu.prompt_text,
        options: shown(mainOptions),
        sub_menus: [
          {
            menu_id: 'sales_menu',
            prompt_text: salesMenu.prompt_text,
            options: shown(salesOptions),
            sub_menus: [],
          },
        ],
      },
    })
  })

  it('step 7 shows the cache of prompts with its totals', async () => {
    const { db } = rest.tester.services
    const { id } = await db.ivr.findFirstOrThrow({ where: { name: ivr.name } })
    const prompts = [
      { text: mainMenu.prompt_text, fileSizeBytes: 24_560, accessCount: 127, textHash: 'a'.repeat(64) },
      { text: salesMenu.prompt_text, fileSizeBytes: 18_920, accessCount: 43, textHash: 'b'.repeat(64) },
    ]
    for (const prompt of prompts) {
      const of = { ivrId: id, voice: 'nova', language: 'en', model: 'tts-1-hd' }
      await db.ivrTtsCache.create({ data: { ...prompt, ...of, filePath: `/var/ivr-audio/${prompt.textHash}.wav` } })
    }
    const { status, body } = await rest.caller.call('GET', `/v1/ivrs/${ivr.name}/tts/cache`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      cache_entries: prompts.map(({ text, fileSizeBytes, accessCount, textHash }) => ({
        id: expect.any(Number),
        text_hash: textHash,
        text,
        voice: 'nova',
        language: 'en',
        model: 'tts-1-hd',
        file_path: `/var/ivr-audio/${textHash}.wav`,
        file_size_bytes: fileSizeBytes,
        access_count: accessCount,
        last_accessed_at: time,
      })),
      total: 2,
      total_size_bytes: 43_480,
    })
  })

  it('is published by itself, so that callers reach it', async () => {
    const { body } = await rest.caller.call('GET', `/v1/ivrs/${ivr.name}/versions?limit=1`)
    expect(body).toMatchObject({ versions: [{ published_by: 'test', note: null }] })
    const { published_version } = body as { published_version: number }
    const newest = await rest.caller.call('GET', `/v1/ivrs/${ivr.name}/versions/${published_version}`)
    expect(newest.body).toMatchObject({
      version: { flow: { rootMenuId: 'main_menu', menus: [{ menuId: 'main_menu' }, { menuId: 'sales_menu' }] } },
    })
  })
})
