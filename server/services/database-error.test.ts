import { describe, expect, it } from 'vitest'
import { Prisma } from '../../prisma/generated/client.ts'
import { isDatabaseAway, isUniqueViolation } from './database-error.ts'

const known = (code: string) => new Prisma.PrismaClientKnownRequestError('refused', { code, clientVersion: '7' })
const withCode = (code: string) => Object.assign(new Error('no'), { code })

describe('errors of the database', () => {
  it.each([
    known('P1001'),
    known('P2024'),
    known('P2028'),
    withCode('ECONNREFUSED'),
    withCode('57P01'),
    withCode('53300'),
    new Error('Connection terminated unexpectedly'),
    new Error('outer', { cause: withCode('ECONNRESET') }),
  ])('%s means that it is away', (error) => {
    expect(isDatabaseAway(error)).toBe(true)
  })

  it.each([known('P2002'), withCode('23505'), withCode('ENOENT'), new Error('no'), 'text', null])(
    '%s does not',
    (error) => {
      expect(isDatabaseAway(error)).toBe(false)
    },
  )

  it('a unique violation is told from others', () => {
    expect(isUniqueViolation(known('P2002'))).toBe(true)
    expect(isUniqueViolation(known('P2003'))).toBe(false)
  })
})
