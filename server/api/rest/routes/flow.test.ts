import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('flow and versions over REST', () => {
  const rest = withRest(createTestDatabase)
  let names = 0
  const newIvr = async (fields: object = {}) => {
    names += 1
    const name = `ivr-${names}`
    await rest.caller.call('POST', '/v1/ivrs', { name, ...fields })
    return `/v1/ivrs/${name}`
  }
  const addMenu = (ivr: string, menu_id = 'main_menu') =>
    rest.caller.call('POST', `${ivr}/menus`, { menu_id, prompt_text: 'Press 1 for sales.' })
  const addOption = (ivr: string, target = 'queue-sales', menu_id = 'main_menu') => {
    const option = { digit: '1', action_type: 'transfer_queue', action_target: target }
    return rest.caller.call('POST', `${ivr}/menus/${menu_id}/options`, option)
  }
  const versions = async (ivr: string) => {
    const { body } = await rest.caller.call('GET', `${ivr}/versions`)
    return body as { versions: { version: number; note: string | null }[]; total: number; published_version: number }
  }

  it('an IVR without menus has an empty flow', async () => {
    const ivr = await newIvr()
    const { body } = await rest.caller.call('GET', `${ivr}/flow`)
    expect(body).toEqual({ ivr_name: ivr.split('/').at(-1), root_menu: null })
  })

  it('a check tells what is wrong, and by which keys callers come to it', async () => {
    const ivr = await newIvr()
    await addMenu(ivr)
    const leadTo = (key: string, menu: string) =>
      rest.caller.call('POST', `${ivr}/menus/${menu}/options`, {
        digit: key,
        action_type: 'sub_menu',
        action_target: 'round',
      })
    await rest.caller.call('POST', `${ivr}/menus`, { menu_id: 'round', prompt_text: 'Press 1.' })
    await addOption(ivr)
    await leadTo('2', 'main_menu')
    for (const key of ['1', 't', 'i']) await leadTo(key, 'round')
    const { status, body } = await rest.caller.call('GET', `${ivr}/problems`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      can_publish: false,
      problems: [
        {
          ...{ severity: 'error', code: 'caller_stranded', place: { menu_id: 'round' } },
          path: [{ menu_id: 'main_menu', key: '2' }],
        },
        { severity: 'warning', code: 'option_not_mentioned', place: { menu_id: 'main_menu', key: '2' } },
      ],
    })
    expect((await rest.caller.call('GET', '/v1/ivrs/nowhere/problems')).status).toBe(404)
  })

  it('auto publishes after each edit that leaves the flow valid and changed', async () => {
    const ivr = await newIvr()
    await addMenu(ivr)
    expect((await versions(ivr)).total).toBe(0)
    await addOption(ivr)
    expect((await versions(ivr)).published_version).toBe(1)
    await rest.caller.call('PUT', `${ivr}/menus/main_menu`, { timeout_seconds: 9 })
    await rest.caller.call('PUT', `${ivr}/menus/main_menu`, { timeout_seconds: 9 })
    await rest.caller.call('PUT', ivr, { description: 'no matter to callers' })
    expect((await versions(ivr)).published_version).toBe(2)
    await rest.caller.call('PUT', ivr, { default_voice: 'nova' })
    expect((await versions(ivr)).versions.map(({ version }) => version)).toEqual([3, 2, 1])
    await rest.caller.call('DELETE', `${ivr}/menus/main_menu/options/1`)
    expect((await versions(ivr)).published_version).toBe(3)
  })

  it('tells the runtime of each new version', async () => {
    const ivr = await newIvr()
    await addMenu(ivr)
    const heard = new Promise((resolve) => rest.tester.services.bus.on('flow_published', resolve))
    await addOption(ivr)
    expect(await heard).toEqual({ ivrId: expect.any(Number), version: 1 })
  })

  it('manual publishes when told to, with a note, and not twice the same', async () => {
    const ivr = await newIvr({ publish_mode: 'manual' })
    await addMenu(ivr)
    await addOption(ivr)
    expect((await versions(ivr)).total).toBe(0)
    const first = await rest.caller.call('POST', `${ivr}/publish`, { note: 'Opening hours' })
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      version: { version: 1, note: 'Opening hours', published_by: 'test', prompts_total: null, live_at: null },
    })
    const again = await rest.caller.call('POST', `${ivr}/publish`)
    expect(again).toMatchObject({ status: 200, body: { version: { version: 1, note: 'Opening hours' } } })
    await rest.caller.call('PUT', `${ivr}/menus/main_menu`, { max_retries: 1 })
    expect(await rest.caller.call('POST', `${ivr}/publish`, {})).toMatchObject({
      status: 201,
      body: { version: { version: 2, note: null } },
    })
  })

  it('does not publish a draft with errors, and names each place', async () => {
    const ivr = await newIvr()
    expect(await rest.caller.call('POST', `${ivr}/publish`)).toMatchObject(refusal(409))
    await addMenu(ivr)
    const lost = { digit: '1', action_type: 'sub_menu', action_target: 'nowhere' }
    await rest.caller.call('POST', `${ivr}/menus/main_menu/options`, lost)
    const refused = await rest.caller.call('POST', `${ivr}/publish`)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      errors: [
        { path: expect.stringContaining('menus.main_menu.options.1'), message: expect.stringContaining('nowhere') },
      ],
    })
  })

  it.each([
    ['note', { note: 'n'.repeat(501) }],
    ['note', { note: 5 }],
    ['version', { version: 2 }],
  ])('refuses to publish with an invalid %s', async (field, body) => {
    const ivr = await newIvr()
    expect(await rest.caller.call('POST', `${ivr}/publish`, body)).toMatchObject(refusal(422, [field]))
  })

  it('shows a version as it was published, whatever became of the draft', async () => {
    const ivr = await newIvr()
    await addMenu(ivr)
    await addOption(ivr, 'queue-first')
    await rest.caller.call('PUT', `${ivr}/menus/main_menu/options/1`, { action_target: 'queue-second' })
    const { body } = await rest.caller.call('GET', `${ivr}/versions/1`)
    expect(body).toMatchObject({
      version: {
        version: 1,
        flow: { menus: [{ options: [{ key: '1', action: { type: 'transfer_queue', target: 'queue-first' } }] }] },
      },
    })
  })

  it.each(['99', '0', '-1', 'one', '1.5', '99999999999'])('there is no version %s', async (version) => {
    const ivr = await newIvr()
    expect(await rest.caller.call('GET', `${ivr}/versions/${version}`)).toMatchObject(refusal(404))
  })

  it('calls begin where the IVR says, else in main_menu, else in the first menu', async () => {
    const root = async (ivr: string) => {
      const { body } = await rest.caller.call('GET', `${ivr}/flow`)
      return (body as { root_menu: { menu_id: string } }).root_menu.menu_id
    }
    const ivr = await newIvr()
    await addMenu(ivr, 'first')
    await addMenu(ivr, 'second')
    expect(await root(ivr)).toBe('first')
    await addMenu(ivr, 'main_menu')
    expect(await root(ivr)).toBe('main_menu')
    await rest.caller.call('PUT', ivr, { root_menu_id: 'second' })
    expect(await root(ivr)).toBe('second')
    await rest.caller.call('DELETE', `${ivr}/menus/second`)
    expect(await root(ivr)).toBe('main_menu')
  })

  it('edits that come at the same moment are all kept, and each version is numbered once', async () => {
    const ivr = await newIvr()
    await addMenu(ivr)
    const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
    const answers = await Promise.all(
      digits.map((digit) => {
        const option = { digit, action_type: 'transfer_queue', action_target: `queue-${digit}` }
        return rest.caller.call('POST', `${ivr}/menus/main_menu/options`, option)
      }),
    )
    expect(answers.map((answer) => answer.status)).toEqual(digits.map(() => 201))
    const all = await versions(ivr)
    expect(all.versions.map(({ version }) => version)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    const { body } = await rest.caller.call('GET', `${ivr}/versions/10`)
    expect(
      (body as { version: { flow: { menus: [{ options: unknown[] }] } } }).version.flow.menus[0].options,
    ).toHaveLength(10)
  })
})
