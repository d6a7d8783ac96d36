import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { createApiKey } from '../api-keys/create.ts'
import { listApiKeys } from '../api-keys/list.ts'
import { revokeApiKey } from '../api-keys/revoke.ts'
import { authenticateApiKey } from './authenticate-api-key.ts'
import { openTestOffice, type TestOffice } from './testing/test-office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())

test('a new key acts for its tenant, with its scopes and no others', async () => {
  const { admin } = await office.newTenant('keys')
  const { key, apiKey } = await createApiKey(office.services, admin, { name: 'CI', scopes: ['ivr:read'] })
  expect(key).toMatch(/^ocm_[A-Za-z0-9_-]{43}$/)
  expect(key.startsWith(apiKey.prefix)).toBe(true)
  expect(await authenticateApiKey(office.services, key)).toEqual({
    tenantId: admin.tenantId,
    actor: 'CI',
    permissions: ['ivr:read'],
  })
  expect(await authenticateApiKey(office.services, `${key}x`)).toBeNull()
  expect(await authenticateApiKey(office.services, '')).toBeNull()
})

test('a key is stored as a hash only', async () => {
  const { admin } = await office.newTenant('hashed')
  const { key } = await createApiKey(office.services, admin, { name: 'CI', scopes: ['ivr:read'] })
  const rows = await office.services.db.apiKey.findMany({ where: { tenantId: admin.tenantId } })
  expect(JSON.stringify(rows)).not.toContain(key.slice(12))
})

test('a scope that does not exist is refused', async () => {
  const { admin } = await office.newTenant('scopes')
  for (const scopes of [[], ['ivr:read', 'everything']]) {
    await expect(createApiKey(office.services, admin, { name: 'CI', scopes })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ path: 'scopes' }],
    })
  }
})

test('a revoked key is refused at once, by other processes too', async () => {
  const { admin } = await office.newTenant('revoked')
  const { key, apiKey } = await createApiKey(office.services, admin, { name: 'CI', scopes: ['ivr:read'] })
  const other = await office.openOther()
  expect(await authenticateApiKey(other.services, key)).not.toBeNull()
  await revokeApiKey(office.services, admin, { id: apiKey.id })
  await vi.waitFor(async () => expect(await authenticateApiKey(other.services, key)).toBeNull(), { timeout: 30_000 })
  expect((await revokeApiKey(office.services, admin, { id: apiKey.id })).revokedAt).toBeInstanceOf(Date)
  await other.close()
})

test('another tenant neither sees nor revokes a key', async () => {
  const { admin } = await office.newTenant('mine')
  const { admin: stranger } = await office.newTenant('theirs')
  const { key, apiKey } = await createApiKey(office.services, admin, { name: 'CI', scopes: ['ivr:read'] })
  expect((await listApiKeys(office.services, stranger)).total).toBe(0)
  await expect(revokeApiKey(office.services, stranger, { id: apiKey.id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await authenticateApiKey(office.services, key)).not.toBeNull()
})

test('when a key was used is noted once, not at each request', async () => {
  const { admin } = await office.newTenant('used')
  const { key } = await createApiKey(office.services, admin, { name: 'CI', scopes: ['ivr:read'] })
  const lastUsedAt = async () => (await listApiKeys(office.services, admin)).apiKeys[0]?.lastUsedAt
  expect(await lastUsedAt()).toBeNull()
  await authenticateApiKey(office.services, key)
  const first = await vi.waitFor(async () => {
    const at = await lastUsedAt()
    expect(at).toBeInstanceOf(Date)
    return at
  }, 10_000)
  for (let request = 0; request < 20; request += 1) await authenticateApiKey(office.services, key)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await lastUsedAt()).toEqual(first)
})
