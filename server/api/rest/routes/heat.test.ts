import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { storeCall } from '../../../services/calls/testing/store-call.ts'
import { withRest } from '../testing/with-rest.ts'

describe('the heat of a flow over REST', () => {
  const rest = withRest(createTestDatabase)

  it('tells per path and per menu where calls went', async () => {
    const option = { digit: '1', action_type: 'transfer_queue', action_target: 'queue-sales' }
    await rest.caller.call('POST', '/v1/ivrs', { name: 'warm' })
    await rest.caller.call('POST', '/v1/ivrs/warm/menus', { menu_id: 'main', prompt_text: 'Press 1 for sales.' })
    await rest.caller.call('POST', '/v1/ivrs/warm/menus/main/options', option)
    await storeCall(rest.tester.services, rest.caller.access, {
      ivr: 'warm',
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      steps: [
        { kind: 'answered' },
        { kind: 'action', menuId: 'main', key: '1', action: 'transfer_queue', target: 'queue-sales' },
      ],
    })
    const { status, body } = await rest.caller.call('GET', '/v1/ivrs/warm/heat')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ version: 1, calls: 1, ran: [{ version: 1, calls: 1 }] },
      menus: [{ menu_id: 'main', calls: 1, drop_offs: 1, no_inputs: 0, median_seconds: 1 }],
      paths: [{ menu_id: 'main', key: '1', kind: 'option', calls: 1, times: 1 }],
    })
  })

  it('refuses a period that makes no sense, naming the field', async () => {
    const { status, body } = await rest.caller.call(
      'GET',
      '/v1/ivrs/warm/heat?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z',
    )
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ path: 'from' }] })
    expect((await rest.caller.call('GET', '/v1/ivrs/warm/heat?version=none')).status).toBe(422)
    expect((await rest.caller.call('GET', '/v1/ivrs/nowhere/heat')).status).toBe(404)
  })
})
