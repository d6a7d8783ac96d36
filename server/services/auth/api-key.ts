import { createHash, randomBytes } from 'node:crypto'

const keyPrefix = 'ocm_'
const shownLength = 12

/** A new API key: `ocm_` and 32 random bytes in base64url. Shown once, stored as its hash. */
export const newApiKey = (): string => keyPrefix + randomBytes(32).toString('base64url')

/** SHA-256, hex. A key has 256 random bits (or is chosen by the operator), so that a slow hash would add nothing. */
export const hashApiKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** What a person may see of a key to tell it from others: the first characters of it, never more than half. */
export const apiKeyPrefix = (key: string): string => key.slice(0, Math.min(shownLength, Math.floor(key.length / 2)))
