/**
 * Whether the database will refuse the same statement again however often it is asked: SQLSTATE classes 21 (a row
 * twice in one statement), 22 (data exception), 23 (integrity constraint violation) and 54 (a limit of the program).
 * Not class 42: a column that is not there yet comes with the migration that is under way.
 */
export const refusedForGood = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:2[123]|54)/.test(error.code)
