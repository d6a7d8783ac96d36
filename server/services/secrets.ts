import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals what must not lie readable in the database, such as OpenAI keys. */
export interface Secrets {
  /** `v1.<iv>.<tag>.<ciphertext>` in base64url; another text each time. */
  encrypt(plain: string): string
  /** Throws when the text was changed or sealed with another key. */
  decrypt(sealed: string): string
  /** A key of its own for another purpose (HKDF): 32 bytes in base64url, always the same for one purpose. */
  derive(purpose: string): string
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM under `key`, 32 bytes. */
export function openSecrets(key: Uint8Array): Secrets {
  if (key.length !== 32) throw new Error(`the secrets key must have 32 bytes, not ${key.length}`)
  return {
    encrypt(plain) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return ['v1', ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
    },
    decrypt(text) {
      const [version, iv, tag, sealed] = text.split('.')
      if (version !== 'v1' || iv === undefined || tag === undefined || sealed === undefined) {
        throw new Error('this is not a sealed secret')
      }
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: tagBytes })
      decipher.setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
    },
    derive: (purpose) => Buffer.from(hkdfSync('sha256', key, '', `ominis ${purpose}`, 32)).toString('base64url'),
  }
}
