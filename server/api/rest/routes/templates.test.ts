import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { templateIds } from '../../../services/templates/registry.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe('templates over REST', () => {
  const rest = withRest(createTestDatabase)

  it('all are listed with what to change of them', async () => {
    const { status, body } = await rest.caller.call('GET', '/v1/templates')
    expect(status).toBe(200)
    const { templates, total } = body as { templates: { id: string }[]; total: number }
    expect(total).toBe(templateIds.length)
    expect(templates.map(({ id }) => id)).toEqual(templateIds)
    expect(templates[1]).toMatchObject({ id: 'clinic', title: 'Clinic', menu_count: 7, default_language: 'en' })
  })

  it('an IVR begins with one', async () => {
    const { status, body } = await rest.caller.call('POST', '/v1/ivrs', { name: 'shop-line', template: 'shop' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ivr: { root_menu_id: 'main_menu', published_version: 1, description: expect.stringContaining('Shop') },
    })
    const { body: menus } = await rest.caller.call('GET', '/v1/ivrs/shop-line/menus')
    expect(menus).toMatchObject({ total: 8 })
  })

  it('one that is not there is refused', async () => {
    const body = { name: 'x', template: 'pizzeria' }
    expect(await rest.caller.call('POST', '/v1/ivrs', body)).toMatchObject(refusal(422, ['template']))
  })
})
