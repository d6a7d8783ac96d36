import { Prisma } from '../../prisma/generated/client.ts'

/** Whether a row with the same unique values was there first. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

// Prisma: cannot reach, timed out, closed, no access to a pool or a transaction in time, write conflict.
const awayCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'])
// Node's socket errors, and PostgreSQL's classes 08 (connection), 53 (resources), 57P (shutdown).
const socketCodes = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08...|53...|57P..)$/

/** Whether the database is away or overloaded, so that trying again later helps. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError && awayCodes.has(error.code)) return true
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if ('code' in each && typeof each.code === 'string' && socketCodes.test(each.code)) return true
    if (
      /Connection terminated|timeout exceeded when trying to connect|Server has closed the connection/.test(
        each.message,
      )
    )
      return true
  }
  return false
}
