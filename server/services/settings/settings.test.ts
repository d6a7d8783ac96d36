import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { openTestOffice, type TestOffice } from '../auth/testing/test-office.ts'
import { createIvr } from '../ivrs/create.ts'
import { allowedHostSchema } from './allowed-host.ts'
import { getSettings } from './get.ts'
import { updateSettings } from './update.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())

test.each([
  'crm.example.internal',
  'localhost:3000',
  '10.0.0.5',
  '10.0.0.5:8080',
  '[::1]:443',
  '[fd00::2]',
  ' CRM.Example ',
])('%j is a host', (text) => expect(allowedHostSchema.parse(text)).toBe(text.trim().toLowerCase()))

test.each([
  '',
  'http://crm',
  'crm/path',
  'crm:0',
  'crm:70000',
  'a b',
  '*.example',
  '10.0.0.256',
  '::1',
  '-crm',
  'crm.',
])('%j is no host', (text) => expect(allowedHostSchema.safeParse(text).success).toBe(false))

test('new hosts are kept once each, and every runtime of the tenant hears of it', async () => {
  const { admin } = await office.newTenant('hosts')
  const ivr = await createIvr(office.services, admin, { name: 'hotline' })
  const heard = new Promise((resolve) => office.services.bus.on('ivr_changed', resolve))
  const changed = await updateSettings(office.services, admin, {
    allowedHosts: ['CRM.example', 'crm.example', '10.0.0.5:80'],
  })
  expect(changed.tenant).toEqual({ name: 'hosts', slug: 'hosts', allowedHosts: ['crm.example', '10.0.0.5:80'] })
  expect(await heard).toEqual({ tenantId: admin.tenantId, ivrId: ivr.id })
  await updateSettings(office.services, admin, { name: ' Hosts & Co ' })
  expect(await getSettings(office.services, admin)).toEqual({ tenant: { ...changed.tenant, name: 'Hosts & Co' } })
})

test('a host that is none is refused by its place, and nothing changes', async () => {
  const { admin } = await office.newTenant('refused')
  await expect(
    updateSettings(office.services, admin, { name: 'New', allowedHosts: ['ok.example', 'http://bad'] }),
  ).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'allowedHosts.1' }] })
  expect((await getSettings(office.services, admin)).tenant).toMatchObject({ name: 'refused', allowedHosts: [] })
})
