import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { openTestOffice, type TestOffice } from '../auth/testing/test-office.ts'
import { createIvr } from '../ivrs/create.ts'
import { allowedDialStringSchema } from './allowed-dial-string.ts'
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

test.each([
  'sofia/gateway/carrier/',
  'sofia/gateway/carrier-2.example/+44',
  'sofia/internal/',
  'user/',
  ' sofia/gateway/carrier/+1555 ',
])('%j is how a dial string may begin', (text) => expect(allowedDialStringSchema.parse(text)).toBe(text.trim()))

test.each([
  '',
  '/',
  'sofia',
  'sofia/gateway/carrier',
  'sofia/gateway/*/',
  'sofia//',
  'sofia/gateway/carrier/?',
  'sofia/gateway/${x}/',
  '{ignore_early_media=true}sofia/gateway/carrier/',
  'sofia/gateway/a/,sofia/gateway/b/',
  'sofia/gateway/a|b/',
  'sofia/gateway/carrier/\n1',
  'loopback/app=hangup',
  `sofia/${'a'.repeat(200)}/`,
])('%j is no beginning of a dial string', (text) => expect(allowedDialStringSchema.safeParse(text).success).toBe(false))

test('new hosts are kept once each, and every runtime of the tenant hears of it', async () => {
  const { admin } = await office.newTenant('hosts')
  const ivr = await createIvr(office.services, admin, { name: 'hotline' })
  const heard = new Promise((resolve) => office.services.bus.on('ivr_changed', resolve))
  const changed = await updateSettings(office.services, admin, {
    allowedHosts: ['CRM.example', 'crm.example', '10.0.0.5:80'],
  })
  expect(changed.tenant).toEqual({
    name: 'hosts',
    slug: 'hosts',
    allowedHosts: ['crm.example', '10.0.0.5:80'],
    allowedDialStrings: [],
  })
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

test('allowed dial strings are kept once each, beside the hosts', async () => {
  const { admin } = await office.newTenant('dialling')
  await updateSettings(office.services, admin, { allowedHosts: ['crm.example'] })
  const allowedDialStrings = ['sofia/gateway/carrier/', 'sofia/gateway/carrier/', 'user/']
  const { tenant } = await updateSettings(office.services, admin, { allowedDialStrings })
  expect(tenant).toMatchObject({
    allowedHosts: ['crm.example'],
    allowedDialStrings: ['sofia/gateway/carrier/', 'user/'],
  })
  await expect(
    updateSettings(office.services, admin, { allowedDialStrings: ['user/', 'sofia/*/'] }),
  ).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'allowedDialStrings.1' }] })
})
