import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { removeMember } from '../members/remove.ts'
import { updateMemberRole } from '../members/update-role.ts'
import { authenticateSession } from './authenticate-session.ts'
import { sessionSecret } from './session-secret.ts'
import { openTestOffice, type TestOffice } from './testing/test-office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())

async function cookie(token: Record<string, unknown>, secret = sessionSecret(office.services), maxAge = 60) {
  return `ominis.session=${await encode({ token, secret, maxAge })}`
}

test('a session acts with the role that the database tells', async () => {
  const { supervisor } = await office.newTenant('sessions')
  const { userId, tenantId } = supervisor
  expect(await authenticateSession(office.services, await cookie({ userId, tenantId }))).toEqual(supervisor)
})

test('a forged, expired, foreign or broken session is nobody', async () => {
  const { admin } = await office.newTenant('forged')
  const { admin: stranger } = await office.newTenant('elsewhere')
  const { userId, tenantId } = admin
  for (const header of [
    null,
    'ominis.session=rubbish',
    await cookie({ userId, tenantId }, 'another secret'),
    await cookie({ userId, tenantId }, undefined, -60),
    await cookie({ userId, tenantId: stranger.tenantId }),
    await cookie({ userId: 'x', tenantId: 'y' }),
  ]) {
    expect(await authenticateSession(office.services, header)).toBeNull()
  }
})

test('a member who is given another role or removed keeps the session and loses the rights', async () => {
  const { admin, supervisor } = await office.newTenant('changes')
  const { userId, tenantId } = supervisor
  const header = await cookie({ userId, tenantId })
  await authenticateSession(office.services, header)
  await updateMemberRole(office.services, admin, { userId, role: 'viewer' })
  expect(await authenticateSession(office.services, header)).toMatchObject({
    role: 'viewer',
    permissions: ['ivr:read'],
  })
  await removeMember(office.services, admin, { userId })
  expect(await authenticateSession(office.services, header)).toBeNull()
})
