import { z } from 'zod'
import { menuIdSchema } from './menu-id.ts'

/** Goes on in another menu of the same IVR, or again in the same one. */
export const subMenu = z.strictObject({
  type: z.literal('sub_menu'),
  target: menuIdSchema,
  config: z.null().default(null),
})
