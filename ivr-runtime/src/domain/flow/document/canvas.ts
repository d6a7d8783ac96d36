import { z } from 'zod'
import { menuIdSchema } from '../menu-id.ts'
import { optionKeySchema } from '../option-key.ts'

/** How nodes are called on the canvas: `menu:<menu>`, `option:<menu>:<key>`. Neither menu names nor keys hold a colon. */
export const nodeIdSchema = z.string().refine((id) => {
  const [kind, menuId, digit, ...rest] = id.split(':')
  if (rest.length > 0 || !menuIdSchema.safeParse(menuId).success) return false
  return kind === 'menu' ? digit === undefined : kind === 'option' && optionKeySchema.safeParse(digit).success
}, 'must be "menu:<menu>" or "option:<menu>:<key>"')

const place = { x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) }

/** Where a node stands, its top left corner in canvas pixels. */
export const positionSchema = z.strictObject({
  ...place,
  automatic: z
    .literal(true)
    .optional()
    .describe('The layout put it there, nobody did by hand. Kept so that it stays while others come and go.'),
})

export const noteColours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const
export type NoteColour = (typeof noteColours)[number]

export const noteTextMaxLength = 4_000

export const noteSchema = z.strictObject({
  ...place,
  width: z.number().min(80).max(2_000),
  height: z.number().min(40).max(2_000),
  text: z.string().max(noteTextMaxLength, `must be at most ${noteTextMaxLength} characters`),
  colour: z.enum(noteColours),
})

export type Position = z.infer<typeof positionSchema>
/** A note on the canvas; place and size in canvas pixels. */
export type Note = z.infer<typeof noteSchema>

const most = (entries: number) => (record: Record<string, unknown>) => Object.keys(record).length <= entries

export const maxNotes = 500
/** A draft of 2,000 menus with ten keys each. */
export const maxPlaces = 25_000
export const fewNotes = [most(maxNotes), `must be at most ${maxNotes} notes`] as const
export const fewPlaces = [most(maxPlaces), `must be at most ${maxPlaces} nodes`] as const
