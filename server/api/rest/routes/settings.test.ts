import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { refusal, withRest } from '../testing/with-rest.ts'

describe("the organisation's settings over REST", () => {
  const rest = withRest(createTestDatabase)

  it('hosts are allowed by name, each once, and are there to be read', async () => {
    const hosts = ['CRM.example', '127.0.0.1:8080', 'crm.example']
    const changed = await rest.caller.call('PUT', '/v1/settings', { allowed_hosts: hosts })
    expect(changed).toMatchObject({
      status: 200,
      body: { tenant: { allowed_hosts: ['crm.example', '127.0.0.1:8080'] } },
    })
    expect((await rest.caller.call('GET', '/v1/settings')).body).toEqual(changed.body)
  })

  it('a change of the name leaves the hosts as they are', async () => {
    await rest.caller.call('PUT', '/v1/settings', { allowed_hosts: ['crm.example'] })
    const { body } = await rest.caller.call('PUT', '/v1/settings', { name: 'Renamed' })
    expect(body).toMatchObject({ tenant: { name: 'Renamed', allowed_hosts: ['crm.example'] } })
  })

  it('dial strings are allowed by how they begin, and leave the hosts as they are', async () => {
    await rest.caller.call('PUT', '/v1/settings', { allowed_hosts: ['crm.example'] })
    const beginnings = ['sofia/gateway/carrier/', 'sofia/gateway/backup/+44']
    const { body } = await rest.caller.call('PUT', '/v1/settings', { allowed_dial_strings: beginnings })
    expect(body).toMatchObject({ tenant: { allowed_hosts: ['crm.example'], allowed_dial_strings: beginnings } })
  })

  it('refuses more than 200 hosts', async () => {
    const hosts = Array.from({ length: 201 }, (_, at) => `h${at}.example`)
    const answer = await rest.caller.call('PUT', '/v1/settings', { allowed_hosts: hosts })
    expect(answer).toMatchObject(refusal(422, ['allowed_hosts']))
  })

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(129) }, 'name'],
    [{ allowed_hosts: 'crm.example' }, 'allowed_hosts'],
    [{ allowed_hosts: ['ok.example', 'http://bad'] }, 'allowed_hosts.1'],
    [{ allowed_dial_strings: ['sofia/gateway/*/'] }, 'allowed_dial_strings.0'],
    [{ slug: 'other' }, 'slug'],
  ])('refuses %j by its place', async (body, path) => {
    expect(await rest.caller.call('PUT', '/v1/settings', body)).toMatchObject(refusal(422, [path]))
  })
})
