/** The 32 bytes of a `SECRETS_KEY` in hex or base64; null when it is neither. */
export function decodeSecretsKey(text: string): Buffer | null {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, 'hex')
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null
  const key = Buffer.from(text, 'base64')
  return key.length === 32 ? key : null
}
