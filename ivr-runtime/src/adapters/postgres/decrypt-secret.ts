import { createDecipheriv } from 'node:crypto'

/** A secret that could not be opened: made with another key, or damaged. The message holds neither. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable'
}

/** The 32 bytes of `SECRETS_KEY`, written as 64 hex digits or as base64; null when it is neither. */
export function parseSecretsKey(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  return key.length === 32 ? key : null
}

/**
 * Opens what the server's services have sealed: AES-256-GCM, `v1.<iv>.<tag>.<ciphertext>`, parts in base64url.
 * Throws SecretUnreadable.
 */
export function decryptSecret(sealed: string, key: Buffer): string {
  const [version, iv, tag, ciphertext] = sealed.split('.')
  if (version !== 'v1' || !iv || !tag || ciphertext === undefined) throw new SecretUnreadable('not a v1 secret')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return decipher.update(Buffer.from(ciphertext, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
  } catch (error) {
    throw new SecretUnreadable('the secret was sealed with another SECRETS_KEY', { cause: error })
  }
}
