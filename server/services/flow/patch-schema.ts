import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { z } from 'zod'
import { newMenuSchema, positionSchema } from '../menus/menu-fields.ts'
import { newOptionSchema } from '../options/option-fields.ts'
import { nodeIdSchema } from './node-id.ts'

export const noteColours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const

/** The colour of a stored note. */
export const noteColour = (stored: string) => noteColours.find((colour) => colour === stored) ?? 'yellow'

export const noteSchema = z.strictObject({
  ...positionSchema.shape,
  width: z.number().min(80).max(2_000),
  height: z.number().min(40).max(2_000),
  text: z.string().max(4_000, 'must be at most 4000 characters'),
  colour: z.enum(noteColours),
})
/** A note on the canvas; place and size in canvas pixels. */
export type Note = z.infer<typeof noteSchema>

const most = (entries: number) => (record: Record<string, unknown>) => Object.keys(record).length <= entries
export const maxNotes = 500
const maxPlaces = 10_000

/** What a change of many parts of a draft at once consists of; done in this order, all or nothing. */
export const draftPatchSchema = z.strictObject({
  renamed: z
    .array(z.strictObject({ from: menuIdSchema, to: menuIdSchema }))
    .max(2_000)
    .optional()
    .describe('Menus that get another name; whatever points to them follows.'),
  removed: z
    .array(menuIdSchema)
    .max(2_000)
    .optional()
    .describe('Menus that go, with their options and places; one that is gone already does no harm.'),
  added: z
    .array(newMenuSchema.extend({ options: z.array(newOptionSchema).max(200).optional() }))
    .max(2_000)
    .optional()
    .describe('New menus with their options.'),
  changed: z
    .record(
      menuIdSchema,
      z.strictObject({
        fields: newMenuSchema.omit({ menuId: true }).partial().optional(),
        options: z
          .record(optionKeySchema, newOptionSchema.omit({ digit: true }).nullable())
          .optional()
          .describe('By key: what the option is from now on; null: it goes.'),
      }),
    )
    .optional()
    .describe('By menu: the fields to change, and the options.'),
  rootMenuId: menuIdSchema.optional().describe('Where calls begin.'),
  positions: z
    .record(nodeIdSchema, positionSchema.nullable())
    .refine(most(maxPlaces), `must be at most ${maxPlaces} nodes`)
    .optional()
    .describe('Where nodes stand on the canvas; null: the automatic layout decides.'),
  notes: z
    .record(z.uuid(), noteSchema.nullable())
    .refine(most(maxNotes), `must be at most ${maxNotes} notes`)
    .optional()
    .describe('Notes on the canvas by id; null: it goes.'),
})

export type DraftPatch = z.input<typeof draftPatchSchema>
