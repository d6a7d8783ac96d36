import { z } from 'zod'

/**
 * Text that becomes an argument of a FreeSWITCH application. Line breaks would start a new header and `${` would be
 * expanded (`${api(args)}` even runs an API), so neither is let in.
 */
export const switchSafe = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must be at most ${maxLength} characters`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not contain control characters or line breaks')
    .refine((text) => !text.includes('${'), 'must not contain "${"')
