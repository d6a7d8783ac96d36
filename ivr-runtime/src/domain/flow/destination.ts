import { z } from 'zod'

/**
 * A destination number of the dialplan: a queue (`queue-sales`, `sales@default`), an extension (`1001`) or a number
 * in E.164 (`+15551234567`). One word, so that it cannot name another dialplan or context.
 */
export const destinationSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(128, 'must be at most 128 characters')
  .regex(/^[A-Za-z0-9+*#][A-Za-z0-9_.@+*#-]*$/, 'may hold letters, digits and "_ . @ + * # -", without spaces')

/** The same as a flow holds it: variables (`{account}`) may stand in it. What they make of it is checked in the call. */
export const destinationTemplateSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(128, 'must be at most 128 characters')
  .regex(
    /^(?:[A-Za-z0-9+*#]|\{[a-z][a-z0-9_]{0,31}\})(?:[A-Za-z0-9_.@+*#-]|\{[a-z][a-z0-9_]{0,31}\})*$/,
    'may hold letters, digits and "_ . @ + * # -", and {variables}, without spaces',
  )
