import { STATUS_CODES } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import { AppError, type AppErrorCode, type FieldError, TooManyRequests } from '../../errors.ts'
import { isDatabaseAway } from '../../services/database-error.ts'
import { refusal } from '../../services/parse-input.ts'
import { snakePath } from './field-case.ts'
import type { Reply } from './reply.ts'

/** RFC 9457, with the fields that were refused. */
export const problemSchema = z
  .object({
    type: z.string().meta({ examples: ['about:blank'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What went wrong and what to do about it, for people.'),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('The fields that were refused, by their paths: `action_config.method`.'),
  })
  .meta({ id: 'Problem', description: 'A refusal, as RFC 9457 has it.' })

export type Problem = z.infer<typeof problemSchema>

const statuses = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
} as const satisfies Record<AppErrorCode, number>

export const problemType = 'application/problem+json'

/** An answer that refuses. */
export function problem(
  status: number,
  detail: string,
  errors: readonly FieldError[] = [],
  headers: Record<string, string> = {},
): Reply {
  const body: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail }
  if (errors.length > 0) body.errors = [...errors]
  return { status, body: JSON.stringify(body), headers: { ...headers, 'content-type': problemType } }
}

/** What a thrown error is answered with. Unexpected ones are logged and say nothing about themselves. */
export function toProblem(error: unknown, logger: Logger): Reply {
  if (error instanceof AppError) {
    const errors = error.errors.map(({ path, message }) => ({ path: snakePath(path), message }))
    // A sentence made of the fields is made anew, with the names that they have here.
    const detail = error.message === refusal(error.errors) ? refusal(errors) : error.message
    return problem(statuses[error.code], detail, errors, headersOf(error))
  }
  if (isDatabaseAway(error)) {
    logger.warn({ err: error }, 'a request failed because the database is away')
    return problem(503, 'The database is away. Try again in a moment.', [], { 'retry-after': '5' })
  }
  logger.error({ err: error }, 'a request failed unexpectedly')
  return problem(500, 'Something went wrong on the server. Its log says what.')
}

function headersOf(error: AppError): Record<string, string> {
  if (error instanceof TooManyRequests) return { 'retry-after': String(error.waitSec) }
  return error.code === 'unauthorized' ? { 'www-authenticate': 'ApiKey' } : {}
}
