import { z } from 'zod'
import { menuIdSchema } from './menu-id.ts'
import { settableVariableSchema, variableMaxLength } from './variable.ts'

/** Goes on in another menu of the same IVR, or again in the same one. */
export const subMenu = z.strictObject({
  type: z.literal('sub_menu'),
  target: menuIdSchema,
  config: z
    .strictObject({
      /** Variables that get a value on the way; `language` changes the language of the call. `{name}` is filled in. */
      set: z.record(settableVariableSchema, z.string().max(variableMaxLength)).optional(),
    })
    .nullable()
    .default(null),
})
