/** What a refusal is about. Mapped once to HTTP (server/api/rest/problem.ts) and once to tRPC (server/api/trpc/init.ts). */
export type AppErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'too_large'
  | 'too_many_requests'
  | 'unavailable'

/**
 * A field that was refused: where it is in the input, and what to do about it. `problem`: where it is a problem of a draft,
 * what its message is made of.
 */
export type FieldError = {
  path: string
  message: string
  problem?: { code: string; values: Readonly<Record<string, string | number>> }
}

/** An expected refusal. `message` is shown to people and names the remedy; it never holds a secret. */
export class AppError extends Error {
  override readonly name: string = 'AppError'
  readonly code: AppErrorCode
  readonly errors: readonly FieldError[]
  constructor(code: AppErrorCode, message: string, errors: readonly FieldError[] = [], options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.errors = errors
  }
}

export class NotFound extends AppError {
  override readonly name = 'NotFound'
  constructor(message: string) {
    super('not_found', message)
  }
}

export class Conflict extends AppError {
  override readonly name = 'Conflict'
  constructor(message: string, errors: readonly FieldError[] = []) {
    super('conflict', message, errors)
  }
}

export class Invalid extends AppError {
  override readonly name = 'Invalid'
  constructor(message: string, errors: readonly FieldError[] = []) {
    super('invalid', message, errors)
  }
}

export class Forbidden extends AppError {
  override readonly name = 'Forbidden'
  constructor(message: string) {
    super('forbidden', message)
  }
}

export class Unauthorized extends AppError {
  override readonly name = 'Unauthorized'
  constructor(message: string) {
    super('unauthorized', message)
  }
}

export class TooManyRequests extends AppError {
  override readonly name = 'TooManyRequests'
  readonly waitSec: number
  constructor(message: string, waitSec: number) {
    super('too_many_requests', message)
    this.waitSec = waitSec
  }
}
