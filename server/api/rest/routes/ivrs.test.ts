import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('IVRs over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newName = () => {
    names += 1
    return `ivr-${names}`
  }
  const create = async (fields: object = {}) => {
    const name = newName()
    await rest.caller.call('POST', '/v1/ivrs', { name, ...fields })
    return name
  }

  it('an IVR needs nothing but a name', async () => {
    const { status, body } = await rest.caller.call('POST', '/v1/ivrs', { name: 'plain' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ivr: {
        name: 'plain',
        description: null,
        openai_api_key: null,
        default_language: 'en',
        default_voice: 'alloy',
        tts_model: 'tts-1',
        publish_mode: 'auto',
        published_version: null,
        status: 'pending',
      },
    })
  })

  it('a name is taken within its tenant only', async () => {
    const name = await create()
    expect(await rest.caller.call('POST', '/v1/ivrs', { name })).toMatchObject(refusal(409, ['name']))
    const other = await rest.tester.tenant()
    expect((await other.call('POST', '/v1/ivrs', { name })).status).toBe(201)
  })

  it('of two who take a name at the same moment, one gets it', async () => {
    const name = newName()
    const answers = await Promise.all(Array.from({ length: 6 }, () => rest.caller.call('POST', '/v1/ivrs', { name })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409])
  })

  it.each([
    ['name', {}],
    ['name', { name: '' }],
    ['name', { name: 'Has Spaces' }],
    ['name', { name: '-a' }],
    ['name', { name: 'a'.repeat(65) }],
    ['name', { name: 7 }],
    ['name', { name: 'a\u0000b' }],
    ['description', { name: 'x', description: 5 }],
    ['description', { name: 'x', description: 'd'.repeat(2001) }],
    ['openai_api_key', { name: 'x', openai_api_key: '' }],
    ['openai_api_key', { name: 'x', openai_api_key: 'sk-…4f2a' }],
    ['openai_api_key', { name: 'x', openai_api_key: 'k'.repeat(513) }],
    ['default_language', { name: 'x', default_language: 'english please' }],
    ['default_language', { name: 'x', default_language: null }],
    ['default_voice', { name: 'x', default_voice: '' }],
    ['default_voice', { name: 'x', default_voice: 'v'.repeat(51) }],
    ['tts_model', { name: 'x', tts_model: 'has spaces' }],
    ['speech_engine', { name: 'x', speech_engine: 'festival' }],
    ['publish_mode', { name: 'x', publish_mode: 'sometimes' }],
    ['colour', { name: 'x', colour: 'red' }],
    ['defaultVoice', { name: 'x', defaultVoice: 'nova' }],
  ])('refuses an invalid %s: %j', async (field, body) => {
    expect(await rest.caller.call('POST', '/v1/ivrs', body)).toMatchObject(refusal(422, [field]))
  })

  it('names every invalid field at once', async () => {
    const body = { name: 'BAD', default_voice: '', unknown: 1 }
    const { body: problem } = await rest.caller.call('POST', '/v1/ivrs', body)
    const { errors } = problem as { errors: { path: string }[] }
    expect(errors.map(({ path }) => path).sort()).toEqual(['default_voice', 'name', 'unknown'])
  })

  it('keeps an OpenAI key encrypted and shows it masked', async () => {
    const name = await create({ openai_api_key: 'sk-proj-abcdefgh4f2a' })
    const { body } = await rest.caller.call('GET', `/v1/ivrs/${name}`)
    expect(body).toMatchObject({ ivr: { openai_api_key: 'sk-…4f2a' } })
    const { db, secrets } = rest.tester.services
    const { openaiApiKey } = await db.ivr.findFirstOrThrow({ where: { name } })
    expect(openaiApiKey).toMatch(/^v1\./)
    expect(openaiApiKey).not.toContain('abcdefgh')
    expect(secrets.decrypt(openaiApiKey ?? '')).toBe('sk-proj-abcdefgh4f2a')
  })

  it('a key that was sealed under another SECRETS_KEY breaks nothing', async () => {
    const name = await create({ openai_api_key: 'sk-proj-abcdefgh4f2a' })
    const { db } = rest.tester.services
    await db.ivr.updateMany({ where: { name }, data: { openaiApiKey: 'v1.AAAA.AAAA.AAAA' } })
    const { status, body } = await rest.caller.call('GET', `/v1/ivrs/${name}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ ivr: { openai_api_key: '…' } })
  })

  it('lists by name, in parts, with the total of all', async () => {
    const caller = await rest.tester.tenant()
    expect((await caller.call('GET', '/v1/ivrs')).body).toEqual({ ivrs: [], total: 0 })
    for (const name of ['c', 'a', 'b']) await caller.call('POST', '/v1/ivrs', { name, description: `IVR ${name}` })
    const part = async (query: string) => {
      const { ivrs, total } = (await caller.call('GET', `/v1/ivrs${query}`)).body as {
        ivrs: { name: string }[]
        total: number
      }
      return [ivrs.map(({ name }) => name).join(''), total]
    }
    expect(await part('')).toEqual(['abc', 3])
    expect(await part('?limit=2')).toEqual(['ab', 3])
    expect(await part('?limit=2&offset=2')).toEqual(['c', 3])
    expect(await part('?offset=9')).toEqual(['', 3])
    const { body } = await caller.call('GET', '/v1/ivrs?limit=1')
    expect(body).toMatchObject({
      ivrs: [{ name: 'a', status: 'pending', description: 'IVR a', created_at: expect.any(String) }],
    })
  })

  it.each(['limit=0', 'limit=1001', 'limit=many', 'limit=1.5', 'offset=-1', 'offset=99999999999', 'page=2'])(
    'refuses a list with %s',
    async (query) => {
      const [field = ''] = query.split('=')
      expect(await rest.caller.call('GET', `/v1/ivrs?${query}`)).toMatchObject(refusal(422, [field]))
    },
  )

  it('changes the fields given and leaves the others', async () => {
    const name = await create({ description: 'first', default_voice: 'alloy', openai_api_key: 'sk-proj-abcdefgh4f2a' })
    const { status, body } = await rest.caller.call('PUT', `/v1/ivrs/${name}`, { default_voice: 'nova' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ivr: { default_voice: 'nova', description: 'first', openai_api_key: 'sk-…4f2a' },
    })
    const cleared = await rest.caller.call('PUT', `/v1/ivrs/${name}`, { description: null, openai_api_key: null })
    expect(cleared.body).toMatchObject({ ivr: { description: null, openai_api_key: null, default_voice: 'nova' } })
  })

  it.each([
    ['name', { name: 'other' }],
    ['default_voice', { default_voice: null }],
    ['default_language', { default_language: 'x' }],
    ['root_menu_id', { root_menu_id: 'not there' }],
    ['root_menu_id', { root_menu_id: 'nowhere' }],
    ['publish_mode', { publish_mode: null }],
  ])('refuses to change %s to %j', async (field, changes) => {
    const name = await create()
    expect(await rest.caller.call('PUT', `/v1/ivrs/${name}`, changes)).toMatchObject(refusal(422, [field]))
  })

  it('deletes an IVR with everything in it', async () => {
    const name = await create()
    await rest.caller.call('POST', `/v1/ivrs/${name}/menus`, { menu_id: 'm', prompt_text: 'Press 1.' })
    const { status, body } = await rest.caller.call('DELETE', `/v1/ivrs/${name}`)
    expect({ status, body }).toEqual({ status: 204, body: null })
    expect((await rest.caller.call('GET', `/v1/ivrs/${name}`)).status).toBe(404)
    expect(await rest.tester.services.db.ivrMenu.count({ where: { ivrName: name } })).toBe(0)
  })

  it('asks for a restart and tells the worker', async () => {
    const name = await create()
    const told = new Promise((resolve) => rest.tester.services.bus.on('ivr_changed', resolve))
    const { status, body } = await rest.caller.call('POST', `/v1/ivrs/${name}/restart`)
    expect(status).toBe(200)
    expect(body).toEqual({ message: `IVR ${name} restart initiated` })
    expect(await told).toMatchObject({ tenantId: rest.caller.access.tenantId })
    const { restartRequestedAt } = await rest.tester.services.db.ivr.findFirstOrThrow({ where: { name } })
    expect(Date.now() - Number(restartRequestedAt)).toBeLessThan(60_000)
  })

  it('an IVR whose pod is coming up is starting, without calls', async () => {
    const name = await create()
    const { body } = await rest.caller.call('GET', `/v1/ivrs/${name}/status`)
    expect(body).toMatchObject({
      name,
      status: 'pending',
      active_calls: 0,
      total_calls: 0,
      pod_status: 'Pending',
      health_status: 'starting',
      esl_address: null,
    })
  })

  it('a running IVR tells what its runtime answers and where its event socket is', async () => {
    const name = await create()
    const runtime = createServer((_, response) => response.end('{"status":"healthy","activeCalls":3}'))
    await new Promise<void>((resolve) => runtime.listen(0, '127.0.0.1', resolve))
    const { port } = runtime.address() as AddressInfo
    const { db } = rest.tester.services
    const { id, tenantId } = await db.ivr.findFirstOrThrow({ where: { name } })
    const running = { status: 'running', podStatus: 'Running', eslAddress: '127.0.0.1:8084' }
    await db.ivr.update({ where: { id }, data: { ...running, httpAddress: `127.0.0.1:${port}` } })
    const numbers = { channelUuid: 'channel', callerNumber: '1', calledNumber: '2' }
    const call = { tenantId, ivrId: id, ...numbers, startedAt: new Date() }
    await db.call.create({ data: { ...call, id: '0199f5c0-0000-7000-8000-000000000001' } })
    const { body } = await rest.caller.call('GET', `/v1/ivrs/${name}/status`)
    expect(body).toMatchObject({
      status: 'running',
      active_calls: 3,
      total_calls: 1,
      test_calls: 0,
      pod_status: 'Running',
      health_status: 'healthy',
      esl_address: '127.0.0.1:8084',
    })
    await new Promise((resolve) => runtime.close(resolve))
    const after = await rest.caller.call('GET', `/v1/ivrs/${name}/status`)
    expect(after.body).toMatchObject({ active_calls: 0, health_status: 'unhealthy' })
  })

  it("reads the newest lines of the pod's log", async () => {
    const name = await create()
    const { body } = await rest.caller.call('GET', `/v1/ivrs/${name}/logs`)
    expect(body).toEqual({ lines: [expect.stringContaining(`freeswitch-ivr-${name}`), 'ready'], total: 2 })
    const newest = await rest.caller.call('GET', `/v1/ivrs/${name}/logs?tail=1`)
    expect(newest.body).toEqual({ lines: ['ready'], total: 1 })
    expect(await rest.caller.call('GET', `/v1/ivrs/${name}/logs?tail=0`)).toMatchObject(refusal(422, ['tail']))
  })
})
