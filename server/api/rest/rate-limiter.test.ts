import { describe, expect, it } from 'vitest'
import { RateLimiter } from './rate-limiter.ts'

describe('the rate limiter', () => {
  it('lets each one ask so often in a minute, and again in the next', () => {
    const limiter = new RateLimiter(2)
    for (const now of [0, 1_000]) limiter.take('a', now)
    expect(() => limiter.take('a', 30_000)).toThrow('More than 2 requests in a minute. Wait 30 s.')
    expect(() => limiter.take('b', 30_000)).not.toThrow()
    expect(() => limiter.take('a', 60_000)).not.toThrow()
  })
})
