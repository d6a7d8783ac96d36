import { createCipheriv, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { decryptSecret, parseSecretsKey, SecretUnreadable } from './decrypt-secret.ts'

function seal(text: string, key: Buffer): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', iv, cipher.getAuthTag(), ciphertext]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

describe('a sealed OpenAI key', () => {
  const key = randomBytes(32)

  test('is opened with the key that sealed it', () => {
    expect(decryptSecret(seal('sk-clé-🔑', key), key)).toBe('sk-clé-🔑')
  })

  test('stays shut for another key, and the error does not tell it', () => {
    const sealed = seal('sk-very-secret', key)
    expect(() => decryptSecret(sealed, randomBytes(32))).toThrow(SecretUnreadable)
    expect(() => decryptSecret(sealed, randomBytes(32))).not.toThrow('sk-very-secret')
  })

  test('is refused when a byte was changed, cut off, or it never was one', () => {
    const sealed = seal('sk-very-secret', key)
    const [v, iv, tag, text] = sealed.split('.') as [string, string, string, string]
    const bent = Buffer.from(text, 'base64url')
    bent[0] = (bent[0] ?? 0) ^ 1
    for (const bad of [[v, iv, tag, bent.toString('base64url')].join('.'), `${v}.${iv}.${tag}`, 'sk-plain', ''])
      expect(() => decryptSecret(bad, key)).toThrow(SecretUnreadable)
  })

  test('a key is 32 bytes, in hex or in base64', () => {
    expect(parseSecretsKey(key.toString('hex'))).toEqual(key)
    expect(parseSecretsKey(key.toString('base64'))).toEqual(key)
    expect(parseSecretsKey('too short')).toBeNull()
  })
})
