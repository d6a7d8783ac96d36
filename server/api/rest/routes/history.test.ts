import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('going back, and publishing later, over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  /** Two versions: `queue-first` and `queue-second`. */
  const newIvr = async () => {
    names += 1
    const ivr = `/v1/ivrs/ivr-${names}`
    const { call } = rest.caller
    await call('POST', '/v1/ivrs', { name: `ivr-${names}`, publish_mode: 'manual' })
    await call('POST', `${ivr}/menus`, { menu_id: 'main_menu', prompt_text: 'Press 1 for sales.' })
    const option = { digit: '1', action_type: 'transfer_queue', action_target: 'queue-first' }
    await call('POST', `${ivr}/menus/main_menu/options`, option)
    await call('POST', `${ivr}/publish`)
    await call('PUT', `${ivr}/menus/main_menu/options/1`, { action_target: 'queue-second' })
    await call('POST', `${ivr}/publish`)
    return ivr
  }
  const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

  it('rolls back with a note, once', async () => {
    const ivr = await newIvr()
    const rolled = await rest.caller.call('POST', `${ivr}/versions/1/rollback`, { note: 'Wrong queue' })
    expect(rolled).toMatchObject({
      status: 201,
      body: { version: { version: 3, rolled_back_to: 1, note: 'Wrong queue', published_by: 'test' } },
    })
    const again = await rest.caller.call('POST', `${ivr}/versions/1/rollback`)
    expect(again).toMatchObject({ status: 200, body: { version: { version: 3 } } })
    const { body } = await rest.caller.call('GET', `${ivr}/versions/3`)
    expect(body).toMatchObject({ version: { flow: { menus: [{ options: [{ action: { target: 'queue-first' } }] }] } } })
  })

  it('restores a version into the draft', async () => {
    const ivr = await newIvr()
    const restored = await rest.caller.call('POST', `${ivr}/versions/1/restore`)
    expect(restored).toMatchObject({ status: 200, body: { restored_version: 1, published_version: 2 } })
    const { body } = await rest.caller.call('GET', `${ivr}/flow`)
    expect(body).toMatchObject({ root_menu: { options: [{ digit: '1', target: 'queue-first' }] } })
  })

  it('schedules, lists, shows and cancels', async () => {
    const ivr = await newIvr()
    await rest.caller.call('PUT', `${ivr}/menus/main_menu`, { prompt_text: 'Press 1, please.' })
    const publish_at = tomorrow()
    const made = await rest.caller.call('POST', `${ivr}/publish`, { note: 'Monday', publish_at })
    expect(made).toMatchObject({ status: 202, body: { schedule: { state: 'waiting', publish_at, note: 'Monday' } } })
    const { id } = (made.body as { schedule: { id: string } }).schedule
    const list = await rest.caller.call('GET', `${ivr}/schedules`)
    expect(list.body).toMatchObject({ schedules: [{ id, scheduled_by: 'test' }] })
    const one = await rest.caller.call('GET', `${ivr}/schedules/${id}`)
    expect(one.body).toMatchObject({ schedule: { id, flow: { menus: [{ promptText: 'Press 1, please.' }] } } })
    expect(await rest.caller.call('DELETE', `${ivr}/schedules/${id}`)).toMatchObject({ status: 204 })
    expect(await rest.caller.call('DELETE', `${ivr}/schedules/${id}`)).toMatchObject(refusal(409))
  })

  it.each([
    ['2020-01-01T00:00:00Z', 'publish_at'],
    ['tomorrow', 'publish_at'],
    ['2030-01-01T00:00:00', 'publish_at'],
  ])('refuses to publish at %s', async (publish_at, field) => {
    const ivr = await newIvr()
    expect(await rest.caller.call('POST', `${ivr}/publish`, { publish_at })).toMatchObject(refusal(422, [field]))
  })

  it.each(['99', '0', 'one', '99999999999'])('there is no version %s to go back to', async (version) => {
    const ivr = await newIvr()
    for (const verb of ['restore', 'rollback']) {
      expect(await rest.caller.call('POST', `${ivr}/versions/${version}/${verb}`)).toMatchObject(refusal(404))
    }
  })

  it.each(['no-uuid', '%00', '0199f5c0-0000-7000-8000-000000000000'])('there is no schedule %s', async (id) => {
    const ivr = await newIvr()
    for (const method of ['GET', 'DELETE']) {
      expect(await rest.caller.call(method, `${ivr}/schedules/${id}`)).toMatchObject(refusal(404))
    }
  })
})
