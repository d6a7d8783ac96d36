import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSecrets } from './secrets.ts'

describe('secrets', () => {
  const secrets = openSecrets(randomBytes(32))

  it('opens what it sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(secrets.decrypt(secrets.encrypt(plain))).toBe(plain)
      }),
    )
  })

  it('seals the same text differently each time, and shows nothing of it', () => {
    const [one, two] = [secrets.encrypt('sk-secret'), secrets.encrypt('sk-secret')]
    expect(one).not.toBe(two)
    expect(one).toMatch(/^v1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/)
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('secret')
  })

  it('does not open what was changed, sealed under another key, or never sealed', () => {
    const sealed = secrets.encrypt('sk-secret')
    const parts = sealed.split('.')
    expect(() => secrets.decrypt(parts.with(3, 'AAAAAAAAAAAA').join('.'))).toThrow()
    expect(() => secrets.decrypt(parts.with(2, parts[2]?.slice(0, 8) ?? '').join('.'))).toThrow()
    expect(() => openSecrets(randomBytes(32)).decrypt(sealed)).toThrow()
    for (const text of ['', 'sk-plain', 'v1..', 'v2.a.b.c']) expect(() => secrets.decrypt(text)).toThrow()
  })

  it('wants a key of 32 bytes', () => {
    expect(() => openSecrets(randomBytes(16))).toThrow('32 bytes, not 16')
  })
})
