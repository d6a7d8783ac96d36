import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { z } from 'zod'
import { type DraftPatch, draftPatchSchema } from '../../../services/flow/patch-schema.ts'
import { newMenuSchema } from '../../../services/menus/menu-fields.ts'
import { newOptionSchema } from '../../../services/options/option-fields.ts'
import { camelFields, snakeSchema } from '../field-case.ts'

const patch = draftPatchSchema.shape
const menuChanges = newMenuSchema.omit({ menuId: true }).partial()
const patchedOption = newOptionSchema.omit({ digit: true })

/** A patch as REST takes it: fields of menus and options in snake_case. */
export const draftPatchBodySchema = z.strictObject({
  renamed: patch.renamed,
  removed: patch.removed,
  added: z
    .array(snakeSchema(newMenuSchema).extend({ options: z.array(snakeSchema(newOptionSchema)).max(200).optional() }))
    .max(2_000)
    .optional()
    .describe('New menus with their options.'),
  changed: z
    .record(
      menuIdSchema,
      z.strictObject({
        fields: snakeSchema(menuChanges).optional(),
        options: z
          .record(optionKeySchema, snakeSchema(patchedOption).nullable())
          .optional()
          .describe('By key: what the option is from now on; null: it goes.'),
      }),
    )
    .optional()
    .describe('By menu: the fields to change, and the options.'),
  root_menu_id: patch.rootMenuId,
  positions: patch.positions,
  notes: patch.notes,
})

/** The same patch with the names of columns. */
export function toDraftPatch(body: z.output<typeof draftPatchBodySchema>): DraftPatch {
  const { added, changed, root_menu_id, ...same } = body
  return defined({
    ...same,
    rootMenuId: root_menu_id,
    added: added?.map(({ options, ...menu }) =>
      defined({
        ...camelFields(newMenuSchema, menu),
        options: (options as Record<string, unknown>[] | undefined)?.map((option) =>
          camelFields(newOptionSchema, option),
        ),
      }),
    ),
    changed: changed && mapValues(changed, toChange),
  }) as DraftPatch
}

type Change = NonNullable<z.output<typeof draftPatchBodySchema>['changed']>[string]

const toChange = ({ fields, options }: Change) =>
  defined({
    fields: fields && camelFields(menuChanges, fields),
    options: options && mapValues(options, (option) => option && camelFields(patchedOption, option)),
  })

const mapValues = <V, R>(record: Record<string, V>, change: (value: V) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
