import { json, webService } from 'ivr-runtime/adapters/http/testing/web-service'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('web services over REST', () => {
  const rest = withRest(createTestDatabase)

  it('a request is tried out, and the values of variables reach it', async () => {
    const service = await webService((request, response) => json({ url: request.url })(request, response))
    await rest.caller.call('PUT', '/v1/settings', { allowed_hosts: [service.host] })
    await rest.caller.call('POST', '/v1/ivrs', { name: 'tried' })
    const answer = await rest.caller.call('POST', '/v1/ivrs/tried/web-services/try', {
      action_target: `${service.origin}/orders/{order_id}`,
      action_config: { headers: { 'X-Api-Key': 'k' } },
      variables: { order_id: '17' },
    })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        request: { method: 'GET', url: `${service.origin}/orders/17`, headers: { 'X-Api-Key': '••••' } },
        answer: { kind: 'answered', status: 200, text: '{"url":"/orders/17"}' },
      },
    })
    await service.close()
    const gone = await rest.caller.call('POST', '/v1/ivrs/tried/web-services/try', { action_target: service.origin })
    expect(gone.body).toMatchObject({ answer: { kind: 'failed', reason: 'unreachable' } })
  })

  it('wrong fields are named', async () => {
    await rest.caller.call('POST', '/v1/ivrs', { name: 'wrong' })
    const body = { action_target: 'not an address' }
    expect(await rest.caller.call('POST', '/v1/ivrs/wrong/web-services/try', body)).toMatchObject(
      refusal(422, ['action_target']),
    )
  })

  it('targets in use are listed', async () => {
    await rest.caller.call('POST', '/v1/ivrs', { name: 'targets' })
    await rest.caller.call('POST', '/v1/ivrs/targets/menus', { menu_id: 'm', prompt_text: 'Hi.' })
    const option = { digit: '1', action_type: 'transfer_queue', action_target: 'queue-of-targets' }
    await rest.caller.call('POST', '/v1/ivrs/targets/menus/m/options', option)
    const { body } = await rest.caller.call('GET', '/v1/targets')
    expect(body).toMatchObject({
      targets: expect.arrayContaining([{ action_type: 'transfer_queue', target: 'queue-of-targets', uses: 1 }]),
    })
  })
})
