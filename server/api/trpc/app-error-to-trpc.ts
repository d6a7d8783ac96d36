import { TRPCError } from '@trpc/server'
import { AppError, type AppErrorCode, type FieldError } from '../../errors.ts'
import { isDatabaseAway } from '../../services/database-error.ts'

const trpcCodes = {
  unauthorized: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'UNPROCESSABLE_CONTENT',
  too_large: 'PAYLOAD_TOO_LARGE',
  too_many_requests: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<AppErrorCode, TRPCError['code']>

/** A refusal of a service as tRPC says it. Anything else stays what it is, and becomes an internal error. */
export function toTrpcError(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error
  const refusal = isDatabaseAway(cause) ? databaseAway(cause) : cause
  if (!(refusal instanceof AppError)) return error
  return new TRPCError({ code: trpcCodes[refusal.code], message: refusal.message, cause: refusal })
}

const databaseAway = (cause: unknown) =>
  new AppError('unavailable', 'The database is away. Try again in a moment.', [], { cause })

/** What an error tells the page: `appCode` for code, `message` for people, `fieldErrors` for forms. */
export type ErrorDetails = { appCode: AppErrorCode | null; message: string; fieldErrors: readonly FieldError[] }

/** Unexpected errors say nothing about themselves; they are in the log. */
export function describeError(error: TRPCError): ErrorDetails {
  const { cause } = error
  if (cause instanceof AppError) return { appCode: cause.code, message: cause.message, fieldErrors: cause.errors }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    return { appCode: null, message: 'Something went wrong on the server. Try again.', fieldErrors: [] }
  }
  return { appCode: null, message: error.message, fieldErrors: [] }
}
