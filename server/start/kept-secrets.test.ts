import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeSecretsKey } from '../secrets-key.ts'
import { keepSecrets } from './kept-secrets.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ominis-secrets-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('secrets are made once, kept, and usable', () => {
  const made = keepSecrets(folder)
  expect(keepSecrets(folder)).toEqual(made)
  expect(decodeSecretsKey(made.secretsKey)).toHaveLength(32)
  expect(made.adminPassword).toMatch(/^[a-z1-9]{4}(?:-[a-z1-9]{4}){3}$/)
  expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length)
})

test('they are for their own user only, also after somebody opened them to all', () => {
  keepSecrets(folder)
  const file = join(folder, 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o644)
  keepSecrets(folder)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('broken secrets are not replaced, since what they encrypted would be lost', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"secretsKey":')
  expect(() => keepSecrets(folder)).toThrow('Restore it from a backup')
})
