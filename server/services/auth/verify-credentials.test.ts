import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { officePassword, openTestOffice, type TestOffice } from './testing/test-office.ts'
import { verifyCredentials } from './verify-credentials.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())

const from = (address: string, email: string, password = officePassword) =>
  verifyCredentials(office.services, { email, password, address })

test('an address that no database can hold is as wrong as any other', async () => {
  await expect(from('192.0.2.9', 'a\0b@north.example')).rejects.toMatchObject({ code: 'unauthorized' })
})

test('the right password signs in, however the address is written', async () => {
  const { admin } = await office.newTenant('north')
  expect(await from('192.0.2.1', ' Admin@North.example ')).toEqual({
    userId: admin.userId,
    tenantId: admin.tenantId,
    email: 'admin@north.example',
    name: 'admin of north',
  })
})

test('a wrong password, an unknown address and a person of no tenant are refused alike, with the same effort', async () => {
  const { viewer } = await office.newTenant('south')
  await office.services.db.membership.deleteMany({ where: { userId: viewer.userId } })
  const efforts: number[] = []
  for (const [email, password] of [
    ['admin@south.example', 'wrong'],
    ['nobody@south.example', 'wrong'],
    ['viewer@south.example', officePassword],
  ] as const) {
    const began = process.cpuUsage()
    await expect(from('192.0.2.2', email, password)).rejects.toMatchObject({
      code: 'unauthorized',
      message: 'The e-mail address or the password is wrong.',
    })
    // Processor time, as a busy machine stretches any other.
    efforts.push(process.cpuUsage(began).user)
  }
  expect(Math.min(...efforts)).toBeGreaterThan(Math.max(...efforts) / 4)
})

test('after eight wrong passwords not even the right one is looked at, from that address', async () => {
  await office.newTenant('west')
  const wrong = Array.from({ length: 8 }, () => from('192.0.2.3', 'admin@west.example', 'wrong').catch(() => null))
  await Promise.all(wrong)
  await expect(from('192.0.2.3', 'admin@west.example')).rejects.toMatchObject({ code: 'too_many_requests' })
  await expect(from('192.0.2.4', 'admin@west.example')).resolves.toMatchObject({ email: 'admin@west.example' })
})
