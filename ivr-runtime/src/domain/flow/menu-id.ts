import { z } from 'zod'

/** Name of a menu within its IVR: up to 100 letters, digits, `_`, `-`, `.`, beginning with a letter or digit. */
export const menuIdSchema = z
  .string()
  .min(1, 'must not be empty')
  .max(100, 'must be at most 100 characters')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    'may hold letters, digits, "_", "-" and ".", and must begin with a letter or digit',
  )
