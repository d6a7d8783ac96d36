/**
 * Whether the database will refuse the same statement again however often it is asked: SQLSTATE classes 22 (data
 * exception), 23 (integrity constraint violation) and 54 (a limit of the program).
 */
export const refusedForGood = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:2[23]|54)/.test(error.code)
