import { z } from 'zod'
import { menuIdSchema } from './menu-id.ts'

/** Where a caller goes after an action that comes back: another menu, or the end. Absent: the menu that was left. */
export const afterActionSchema = z.union([z.strictObject({ menu: menuIdSchema }), z.literal('hangup')])

export type AfterAction = z.infer<typeof afterActionSchema>
