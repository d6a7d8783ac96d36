import {
  fewNotes,
  fewPlaces,
  nodeIdSchema,
  noteColours,
  noteSchema,
  positionSchema,
} from 'ivr-runtime/domain/flow/document/canvas'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { z } from 'zod'
import { newMenuSchema } from '../menus/menu-fields.ts'
import { newOptionSchema } from '../options/option-fields.ts'

/** The colour of a stored note. */
export const noteColour = (stored: string) => noteColours.find((colour) => colour === stored) ?? 'yellow'

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
    .refine(...fewPlaces)
    .optional()
    .describe('Where nodes stand on the canvas; null: the automatic layout decides.'),
  notes: z
    .record(z.uuid(), noteSchema.nullable())
    .refine(...fewNotes)
    .optional()
    .describe('Notes on the canvas by id; null: it goes.'),
})

export type DraftPatch = z.input<typeof draftPatchSchema>
/** A patch whose shape was checked. */
export type Patch = z.output<typeof draftPatchSchema>
