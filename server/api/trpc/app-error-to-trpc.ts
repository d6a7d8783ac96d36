import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { AppError, type AppErrorCode, type FieldError } from '../../errors.ts'

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
  const refusal = error instanceof TRPCError ? error.cause : error
  if (!(refusal instanceof AppError)) return error
  return new TRPCError({ code: trpcCodes[refusal.code], message: refusal.message, cause: refusal })
}

/** What an error tells the page: `appCode` for code, `message` for people, `fieldErrors` for forms. */
export type ErrorDetails = { appCode: AppErrorCode | null; message: string; fieldErrors: readonly FieldError[] }

/** Unexpected errors say nothing about themselves; they are in the log. */
export function describeError(error: TRPCError): ErrorDetails {
  const { cause } = error
  if (cause instanceof AppError) return { appCode: cause.code, message: cause.message, fieldErrors: cause.errors }
  if (cause instanceof z.ZodError) {
    const fieldErrors = cause.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    const message = fieldErrors.map((field) => [field.path, field.message].join(' ').trim()).join('; ')
    return { appCode: 'invalid', message: `Some fields are not valid: ${message}.`, fieldErrors }
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    return { appCode: null, message: 'Something went wrong on the server. Try again.', fieldErrors: [] }
  }
  return { appCode: null, message: error.message, fieldErrors: [] }
}
