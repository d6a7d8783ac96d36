import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('menus over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newIvr = async () => {
    names += 1
    const name = `ivr-${names}`
    await rest.caller.call('POST', '/v1/ivrs', { name })
    return `/v1/ivrs/${name}`
  }
  const prompt = { prompt_text: 'Press 1 for sales.' }
  const leadTo = (target: string, digit = '1') => ({ digit, action_type: 'sub_menu', action_target: target })

  it('a menu needs a name and a prompt', async () => {
    const ivr = await newIvr()
    const { status, body } = await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'main_menu', ...prompt })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      menu: {
        id: expect.any(Number),
        ivr_name: ivr.split('/').at(-1),
        menu_id: 'main_menu',
        ...prompt,
        timeout_seconds: 5,
        max_retries: 3,
        tts_voice: null,
        invalid_prompt: null,
      },
    })
  })

  it.each([
    ['menu_id', prompt],
    ['menu_id', { menu_id: '', ...prompt }],
    ['menu_id', { menu_id: 'has space', ...prompt }],
    ['menu_id', { menu_id: 'm'.repeat(101), ...prompt }],
    ['prompt_text', { menu_id: 'm' }],
    ['prompt_text', { menu_id: 'm', prompt_text: '' }],
    ['prompt_text', { menu_id: 'm', prompt_text: ' \n ' }],
    ['prompt_text', { menu_id: 'm', prompt_text: 'p'.repeat(4097) }],
    ['prompt_text', { menu_id: 'm', prompt_text: 'half \ud800 of a pair' }],
    ['tts_voice', { menu_id: 'm', ...prompt, tts_voice: 'no such!' }],
    ['timeout_seconds', { menu_id: 'm', ...prompt, timeout_seconds: 0 }],
    ['timeout_seconds', { menu_id: 'm', ...prompt, timeout_seconds: 61 }],
    ['timeout_seconds', { menu_id: 'm', ...prompt, timeout_seconds: 1.5 }],
    ['timeout_seconds', { menu_id: 'm', ...prompt, timeout_seconds: 1e300 }],
    ['timeout_seconds', { menu_id: 'm', ...prompt, timeout_seconds: '5' }],
    ['max_retries', { menu_id: 'm', ...prompt, max_retries: 0 }],
    ['max_retries', { menu_id: 'm', ...prompt, max_retries: 11 }],
    ['invalid_prompt', { menu_id: 'm', ...prompt, invalid_prompt: 'p'.repeat(4097) }],
    ['invalid_prompt', { menu_id: 'm', ...prompt, invalid_prompt: false }],
    ['options', { menu_id: 'm', ...prompt, options: [] }],
  ])('refuses an invalid %s', async (field, body) => {
    const ivr = await newIvr()
    expect(await rest.caller.call('POST', `${ivr}/menus`, body)).toMatchObject(refusal(422, [field]))
  })

  it('says that a prompt is too long, and what to do', async () => {
    const ivr = await newIvr()
    const body = { menu_id: 'm', prompt_text: 'p'.repeat(5000) }
    const { body: problem } = await rest.caller.call('POST', `${ivr}/menus`, body)
    expect(problem).toMatchObject({
      detail: expect.stringMatching(/prompt_text must be at most 4096 characters.*split/),
    })
  })

  it('a menu is called differently from its siblings, also when they come at the same moment', async () => {
    const ivr = await newIvr()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'm', ...prompt })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409])
    expect(answers.find((answer) => answer.status === 409)).toMatchObject(refusal(409, ['menu_id']))
  })

  it('an IVR takes as many menus as a flow, and says when no more fit', async () => {
    const ivr = await newIvr()
    const key = { tenantId: rest.caller.access.tenantId, ivrName: ivr.split('/').at(-1) ?? '' }
    const data = Array.from({ length: 1_999 }, (_, index) => ({ ...key, menuId: `m${index}`, promptText: 'Hello.' }))
    await rest.tester.services.db.ivrMenu.createMany({ data })
    expect((await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'last', ...prompt })).status).toBe(201)
    const refused = await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'more', ...prompt })
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('2000 menus') } })
    const publish = await rest.caller.call('POST', `${ivr}/publish`, {})
    expect(publish.status).toBe(409)
    expect((publish.body as { errors: unknown[] }).errors).toHaveLength(100)
    expect((publish.body as { detail: string }).detail.length).toBeLessThan(2_000)
  })

  it('lists in order of creation, in parts', async () => {
    const ivr = await newIvr()
    for (const menu_id of ['z', 'a', 'm']) await rest.caller.call('POST', `${ivr}/menus`, { menu_id, ...prompt })
    const { body } = await rest.caller.call('GET', `${ivr}/menus?limit=2&offset=1`)
    expect(body).toMatchObject({ menus: [{ menu_id: 'a', ...prompt, timeout_seconds: 5 }, { menu_id: 'm' }], total: 3 })
  })

  it('shows a menu with its options in order of creation', async () => {
    const ivr = await newIvr()
    await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'm', ...prompt })
    await rest.caller.call('POST', `${ivr}/menus/m/options`, { ...leadTo('m', '9'), description: 'Again' })
    await rest.caller.call('POST', `${ivr}/menus/m/options`, leadTo('m', '1'))
    const { body } = await rest.caller.call('GET', `${ivr}/menus/m`)
    expect(body).toMatchObject({
      menu: { menu_id: 'm', ...prompt },
      options: [{ ...leadTo('m', '9'), id: expect.any(Number), description: 'Again' }, leadTo('m', '1')],
    })
  })

  it('changes the fields given; null clears one that may be empty', async () => {
    const ivr = await newIvr()
    const menu = { menu_id: 'm', ...prompt, invalid_prompt: 'No.', tts_voice: 'nova', max_retries: 2 }
    await rest.caller.call('POST', `${ivr}/menus`, menu)
    const changes = { prompt_text: 'Updated prompt text', timeout_seconds: 10, invalid_prompt: null }
    const { status, body } = await rest.caller.call('PUT', `${ivr}/menus/m`, changes)
    expect(status).toBe(200)
    expect(body).toMatchObject({ menu: { ...changes, tts_voice: 'nova', max_retries: 2 } })
  })

  it.each([
    ['prompt_text', { prompt_text: null }],
    ['prompt_text', { prompt_text: '' }],
    ['timeout_seconds', { timeout_seconds: null }],
    ['max_retries', { max_retries: 99 }],
    ['menu_id', { menu_id: '/' }],
    ['id', { id: 5 }],
  ])('refuses to change %s to %j', async (field, changes) => {
    const ivr = await newIvr()
    await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'm', ...prompt })
    expect(await rest.caller.call('PUT', `${ivr}/menus/m`, changes)).toMatchObject(refusal(422, [field]))
  })

  it('what points to a menu follows when it is renamed', async () => {
    const ivr = await newIvr()
    for (const menu_id of ['main_menu', 'old']) await rest.caller.call('POST', `${ivr}/menus`, { menu_id, ...prompt })
    await rest.caller.call('POST', `${ivr}/menus/main_menu/options`, leadTo('old'))
    const api = { digit: '2', action_type: 'http_api_call', action_target: 'https://example.com/' }
    const config = { response_path: 'a', next: { menu: 'old' } }
    await rest.caller.call('POST', `${ivr}/menus/main_menu/options`, { ...api, action_config: config })
    const { status } = await rest.caller.call('PUT', `${ivr}/menus/old`, { menu_id: 'new' })
    expect(status).toBe(200)
    const { body } = await rest.caller.call('GET', `${ivr}/menus/main_menu`)
    expect(body).toMatchObject({
      options: [{ action_target: 'new' }, { action_config: { response_path: 'a', next: { menu: 'new' } } }],
    })
    expect((await rest.caller.call('GET', `${ivr}/menus/old`)).status).toBe(404)
    const taken = await rest.caller.call('PUT', `${ivr}/menus/new`, { menu_id: 'main_menu' })
    expect(taken).toMatchObject(refusal(409, ['menu_id']))
  })

  it('calls go on beginning in the main menu after it was renamed', async () => {
    const ivr = await newIvr()
    for (const menu_id of ['first', 'main_menu']) await rest.caller.call('POST', `${ivr}/menus`, { menu_id, ...prompt })
    await rest.caller.call('PUT', `${ivr}/menus/main_menu`, { menu_id: 'welcome' })
    expect((await rest.caller.call('GET', `${ivr}/flow`)).body).toMatchObject({ root_menu: { menu_id: 'welcome' } })
  })

  it('a menu that options of others lead to stays, unless it is deleted with force', async () => {
    const ivr = await newIvr()
    for (const menu_id of ['main_menu', 'sales']) await rest.caller.call('POST', `${ivr}/menus`, { menu_id, ...prompt })
    await rest.caller.call('POST', `${ivr}/menus/main_menu/options`, leadTo('sales', '4'))
    await rest.caller.call('POST', `${ivr}/menus/sales/options`, leadTo('sales', '9'))
    const refused = await rest.caller.call('DELETE', `${ivr}/menus/sales`)
    expect(refused).toMatchObject(refusal(409, ['menus.main_menu.options.4']))
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('key 4 of "main_menu"') })
    expect((await rest.caller.call('DELETE', `${ivr}/menus/sales?force=false`)).status).toBe(409)
    const invalid = await rest.caller.call('DELETE', `${ivr}/menus/sales?force=perhaps`)
    expect(invalid).toMatchObject(refusal(422, ['force']))
    expect((await rest.caller.call('DELETE', `${ivr}/menus/sales?force=true`)).status).toBe(204)
    expect((await rest.caller.call('GET', `${ivr}/menus/sales`)).status).toBe(404)
  })

  it('a menu that only leads to itself is deleted without ado', async () => {
    const ivr = await newIvr()
    await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'm', ...prompt })
    await rest.caller.call('POST', `${ivr}/menus/m/options`, leadTo('m'))
    expect((await rest.caller.call('DELETE', `${ivr}/menus/m`)).status).toBe(204)
    expect((await rest.caller.call('GET', `${ivr}/flow`)).body).toMatchObject({ root_menu: null })
  })
})
