import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { openTestOffice, type TestOffice } from '../auth/testing/test-office.ts'
import { verifyCredentials } from '../auth/verify-credentials.ts'
import { createMember } from './create.ts'
import { listMembers } from './list.ts'
import { removeMember } from './remove.ts'
import { updateMemberRole } from './update-role.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())

const ann = { email: 'Ann@Example.com', name: 'Ann', password: 'a long password', role: 'admin' } as const

test('a new member can sign in at once', async () => {
  const { admin } = await office.newTenant('new')
  const member = await createMember(office.services, admin, ann)
  expect(member).toMatchObject({ email: 'ann@example.com', name: 'Ann', role: 'admin' })
  const { email, password } = ann
  expect(await verifyCredentials(office.services, { email, password, address: '' })).toMatchObject({
    userId: member.userId,
    tenantId: admin.tenantId,
  })
})

test('an e-mail address has one account only, also across tenants', async () => {
  const { admin } = await office.newTenant('first')
  const { admin: other } = await office.newTenant('second')
  await createMember(office.services, admin, { ...ann, email: 'twice@example.com' })
  await expect(createMember(office.services, other, { ...ann, email: 'TWICE@example.com' })).rejects.toMatchObject({
    code: 'conflict',
    errors: [{ path: 'email' }],
  })
})

test('a removed member is gone and the address is free again', async () => {
  const { admin, agent } = await office.newTenant('gone')
  await removeMember(office.services, admin, { userId: agent.userId })
  const { members } = await listMembers(office.services, admin)
  expect(members.map(({ role }) => role).sort()).toEqual(['admin', 'supervisor', 'viewer'])
  await createMember(office.services, admin, { ...ann, email: agent.email })
})

test('nobody removes or changes oneself', async () => {
  const { admin } = await office.newTenant('oneself')
  const { userId } = admin
  await expect(removeMember(office.services, admin, { userId })).rejects.toMatchObject({ code: 'conflict' })
  await expect(updateMemberRole(office.services, admin, { userId, role: 'viewer' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('two admins who remove each other at the same moment leave one', async () => {
  const { admin, supervisor } = await office.newTenant('duel')
  await updateMemberRole(office.services, admin, { userId: supervisor.userId, role: 'admin' })
  const outcomes = await Promise.allSettled([
    removeMember(office.services, admin, { userId: supervisor.userId }),
    updateMemberRole(office.services, supervisor, { userId: admin.userId, role: 'agent' }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { members } = await listMembers(office.services, admin)
  expect(members.filter(({ role }) => role === 'admin')).toHaveLength(1)
})

test('another tenant neither sees, changes nor removes a member', async () => {
  const { agent } = await office.newTenant('home')
  const { admin: stranger } = await office.newTenant('away')
  const { userId } = agent
  expect((await listMembers(office.services, stranger)).members.map((member) => member.userId)).not.toContain(userId)
  const refused = { code: 'not_found' }
  await expect(removeMember(office.services, stranger, { userId })).rejects.toMatchObject(refused)
  await expect(updateMemberRole(office.services, stranger, { userId, role: 'viewer' })).rejects.toMatchObject(refused)
})
