import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('menu options over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newMenu = async () => {
    names += 1
    const name = `ivr-${names}`
    await rest.caller.call('POST', '/v1/ivrs', { name })
    const menu = { menu_id: 'main_menu', prompt_text: 'Press 1 for sales.' }
    await rest.caller.call('POST', `/v1/ivrs/${name}/menus`, menu)
    return `/v1/ivrs/${name}/menus/main_menu`
  }
  const queue = { digit: '1', action_type: 'transfer_queue', action_target: 'queue-sales' }

  it.each([
    queue,
    { digit: '2', action_type: 'transfer_extension', action_target: '1001' },
    { digit: '3', action_type: 'sub_menu', action_target: 'comes_later' },
    {
      digit: '4',
      action_type: 'http_api_call',
      action_target: 'https://api.weather.com/current',
      action_config: {
        method: 'GET',
        headers: { Authorization: 'Bearer sk-weather-123' },
        response_path: 'current.temp_f',
        tts_template: 'The current temperature is {value} degrees Fahrenheit',
      },
    },
    { digit: '9', action_type: 'hangup', action_target: 'NORMAL_CLEARING' },
    { digit: '5', action_type: 'play_audio', action_target: '/var/audio/custom-greeting.wav' },
    { digit: '0', action_type: 'voicemail', action_target: '1001' },
    { digit: '12', action_type: 'play_audio', action_target: 'a.wav', action_config: { next: 'hangup' } },
    { ...queue, digit: '*', description: null },
    { ...queue, digit: '#' },
    { ...queue, digit: 't' },
    { ...queue, digit: 'i' },
  ])('adds %j', async (option) => {
    const menu = await newMenu()
    const { status, body } = await rest.caller.call('POST', `${menu}/options`, option)
    expect(status).toBe(201)
    const full = { action_config: null, description: null, ...option }
    expect(body).toEqual({ option: { ...full, id: expect.any(Number), created_at: expect.any(String) } })
  })

  it('a hang-up needs no cause', async () => {
    const menu = await newMenu()
    const { body } = await rest.caller.call('POST', `${menu}/options`, { digit: '9', action_type: 'hangup' })
    expect(body).toMatchObject({ option: { action_target: 'NORMAL_CLEARING' } })
  })

  const api = { digit: '1', action_type: 'http_api_call', action_target: 'https://example.com/' }
  it.each([
    ['digit', { ...queue, digit: undefined }],
    ['digit', { ...queue, digit: '' }],
    ['digit', { ...queue, digit: 'x' }],
    ['digit', { ...queue, digit: '12345678901' }],
    ['digit', { ...queue, digit: 1 }],
    ['action_type', { ...queue, action_type: undefined }],
    ['action_type', { ...queue, action_type: 'teleport' }],
    ['action_target', { ...queue, action_target: undefined }],
    ['action_target', { ...queue, action_target: '' }],
    ['action_target', { ...queue, action_target: 'queue sales' }],
    ['action_target', { ...queue, action_target: 'q\r\nexecute-app-name: system' }],
    ['action_target', { ...queue, action_target: 'q'.repeat(129) }],
    ['action_target', { ...queue, action_type: 'play_audio', action_target: '../../etc/passwd' }],
    ['action_target', { ...queue, action_type: 'play_audio', action_target: '${system(id)}' }],
    ['action_target', { ...queue, action_type: 'hangup', action_target: 'because' }],
    ['action_target', { ...queue, action_type: 'sub_menu', action_target: 'no menu' }],
    ['action_target', { ...api, action_target: 'ftp://example.com/' }],
    ['action_target', { ...api, action_target: `https://example.com/${'a'.repeat(2048)}` }],
    ['action_config', { ...api, action_config: 'GET' }],
    ['action_config.method', { ...api, action_config: { method: 'BREW' } }],
    ['action_config.tts_template', { ...api, action_config: { tts_template: '' } }],
    ['action_config.surprise', { ...api, action_config: { surprise: 1 } }],
    ['action_config.headers.X', { ...api, action_config: { headers: { X: 'a\nb' } } }],
    ['action_config.method', { ...queue, action_config: { method: 'GET' } }],
    ['action_config.ring_seconds', { ...queue, action_config: { ring_seconds: 1 } }],
    [
      'action_config.set.caller_number',
      { ...api, action_type: 'sub_menu', action_target: 'm', action_config: { set: { caller_number: '1' } } },
    ],
    ['action_config.save_as', { ...api, action_config: { save_as: 'language' } }],
    ['description', { ...queue, description: 'd'.repeat(1001) }],
    ['label', { ...queue, label: 'Sales' }],
  ])('refuses an invalid %s', async (field, option) => {
    const menu = await newMenu()
    const answer = await rest.caller.call('POST', `${menu}/options`, option)
    expect(answer.status).toBe(422)
    expect((answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toContain(field)
  })

  it('a key has one option, also when two come at the same moment', async () => {
    const menu = await newMenu()
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => rest.caller.call('POST', `${menu}/options`, queue)),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409])
    expect(answers.find((answer) => answer.status === 409)).toMatchObject(refusal(409, ['digit']))
  })

  it('changes the fields given; the settings of another type do not stay', async () => {
    const menu = await newMenu()
    await rest.caller.call('POST', `${menu}/options`, { ...api, action_config: { method: 'POST' }, description: 'API' })
    const moved = await rest.caller.call('PUT', `${menu}/options/1`, { digit: '#' })
    expect(moved.status).toBe(200)
    expect(moved.body).toMatchObject({ option: { digit: '#', action_config: { method: 'POST' }, description: 'API' } })
    const changes = { action_type: 'transfer_queue', action_target: 'queue-vip', description: null }
    const changed = await rest.caller.call('PUT', `${menu}/options/%23`, changes)
    expect(changed.body).toMatchObject({ option: { ...changes, digit: '#', action_config: null } })
  })

  it('checks a changed type together with what stays', async () => {
    const menu = await newMenu()
    await rest.caller.call('POST', `${menu}/options`, queue)
    const changes = { action_type: 'http_api_call' }
    const answer = await rest.caller.call('PUT', `${menu}/options/1`, changes)
    expect(answer).toMatchObject(refusal(422, ['action_target']))
  })

  it('does not move an option onto a key that is taken', async () => {
    const menu = await newMenu()
    await rest.caller.call('POST', `${menu}/options`, queue)
    await rest.caller.call('POST', `${menu}/options`, { ...queue, digit: '2' })
    const answer = await rest.caller.call('PUT', `${menu}/options/1`, { digit: '2' })
    expect(answer).toMatchObject(refusal(409, ['digit']))
  })

  it('deletes an option once', async () => {
    const menu = await newMenu()
    await rest.caller.call('POST', `${menu}/options`, { ...queue, digit: '*' })
    expect((await rest.caller.call('DELETE', `${menu}/options/*`)).status).toBe(204)
    expect(await rest.caller.call('DELETE', `${menu}/options/*`)).toMatchObject(refusal(404))
    expect(await rest.caller.call('DELETE', `${menu}/options/%00`)).toMatchObject(refusal(404))
  })
})
