import { expect, test } from 'vitest'
import { hashPassword, unmatchableHash, verifyPassword } from './password-hash.ts'

test('a password opens its own hash and no other', async () => {
  const [hash, again] = await Promise.all([hashPassword('pässwort 1'), hashPassword('pässwort 1')])
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[A-Za-z0-9+/]+=*\$[A-Za-z0-9+/]+=*$/)
  expect(hash).not.toBe(again)
  expect(await verifyPassword('pässwort 1', hash)).toBe(true)
  expect(await verifyPassword('pa\u0308sswort 1', hash)).toBe(true)
  expect(await verifyPassword('passwort 1', hash)).toBe(false)
})

test('no password opens the hash of somebody who does not exist, nor something that is no hash', async () => {
  expect(await verifyPassword('', unmatchableHash)).toBe(false)
  expect(await verifyPassword('x', 'plain text')).toBe(false)
})
