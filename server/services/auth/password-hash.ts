import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { fewAtOnce } from '../few-at-once.ts'

// OWASP password storage cheat sheet: 32 MiB and three passes, about a quarter of a second.
const cost = { N: 32_768, r: 8, p: 3 }
const keyLength = 32

// Node has four threads for this and for reading files: whoever tries passwords must not take them all.
const inTurn = fewAtOnce({
  maxAtOnce: 2,
  maxWaiting: 20,
  refusal: 'Too many people sign in at this moment. Try again in a few seconds.',
})

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64. Throws TooManyRequests. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Compares in constant time. False for a hash that is not of this form. Throws TooManyRequests. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$')
  if (scheme !== 'scrypt' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) })
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/** A hash that no password has; verifying against it takes as long as against a real one. */
export const unmatchableHash = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(keyLength).toString('base64'),
].join('$')

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  // The same password typed on another keyboard may be composed differently.
  const composed = password.normalize('NFKC')
  return inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(composed, salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      ),
  )
}
