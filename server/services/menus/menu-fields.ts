import { menuSchema, promptMaxLength, voiceSchema } from 'ivr-runtime/domain/flow/flow'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { z } from 'zod'

const tooLong = `must be at most ${promptMaxLength} characters: split the prompt into several menus`

/** The designer may leave a prompt empty for a while: the checks say so, and nothing is published meanwhile. */
export const newMenuSchema = z.strictObject({
  menuId: menuIdSchema,
  promptText: z.string().max(promptMaxLength, tooLong),
  ttsVoice: voiceSchema.nullish().describe("Null: the IVR's voice."),
  timeoutSeconds: menuSchema.shape.timeoutSec.optional().describe('How long a caller may stay silent; 5 by default.'),
  maxRetries: menuSchema.shape.maxRetries.optional().describe('How often the prompt is played in all; 3 by default.'),
  invalidPrompt: z.string().max(promptMaxLength, tooLong).nullish().describe('Said after a wrong key.'),
})

/** The fields to change; another `menuId` renames the menu and whatever points to it. */
export const menuChangesSchema = newMenuSchema.partial()

export const positionSchema = z.strictObject({ x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) })

export type NewMenu = z.input<typeof newMenuSchema>
export type MenuChanges = z.input<typeof menuChangesSchema>
export type Position = z.infer<typeof positionSchema>
