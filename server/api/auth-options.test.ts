import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../test/database.ts'
import { officePassword, openTestOffice, type TestOffice } from '../services/auth/testing/test-office.ts'
import { authOptions } from './auth-options.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
})
afterAll(() => office.close())

function signIn(email: string, password: string, forwardedFor = '192.0.2.1') {
  const [provider] = authOptions(office.services, { secure: false }).providers as CredentialsConfig[]
  return provider?.authorize({ email, password }, { headers: { 'x-forwarded-for': forwardedFor } })
}

test('who knows the password is signed in for the tenant; who does not is told nothing', async () => {
  const { viewer } = await office.newTenant('door')
  const { userId, tenantId, email } = viewer
  expect(await signIn(email, officePassword)).toMatchObject({ id: userId, userId, tenantId, email })
  expect(await signIn(email, 'wrong')).toBeNull()
  expect(await signIn('nobody@door.example', officePassword)).toBeNull()
})

test('whoever guesses is told to wait, also with an address made up in front of the real one', async () => {
  const { admin } = await office.newTenant('guessed')
  for (let guess = 0; guess < 8; guess += 1) await signIn(admin.email, 'wrong', `10.0.0.${guess}, 192.0.2.9`)
  await expect(signIn(admin.email, officePassword, '10.0.0.99, 192.0.2.9')).rejects.toThrow('Too many attempts')
})

test('the session cookie keeps its name, is out of reach of scripts, and is kept to TLS where there is TLS', () => {
  for (const secure of [true, false]) {
    const { cookies } = authOptions(office.services, { secure })
    expect(cookies?.sessionToken).toEqual({
      name: 'ominis.session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    })
  }
})
