import { actionTypes } from 'ivr-runtime/domain/flow/action'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import { z } from 'zod'
import { Prisma } from '../../../prisma/generated/client.ts'
import { invalidFields } from '../parse-input.ts'

export const newOptionSchema = z.strictObject({
  digit: optionKeySchema,
  actionType: z.enum(actionTypes),
  actionTarget: z
    .string()
    .max(2048, 'must be at most 2048 characters')
    .optional()
    .describe('What the action leads to; only hangup can do without (NORMAL_CLEARING).'),
  actionConfig: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe('Settings of the action: what comes after it, the request, variables to set, …'),
  description: z.string().max(1000, 'must be at most 1000 characters').nullish(),
})

/** The fields to change. */
export const optionChangesSchema = newOptionSchema.partial()

export type NewOption = z.input<typeof newOptionSchema>
export type OptionChanges = z.input<typeof optionChangesSchema>

/** The three columns of an action, as they are stored. */
export type ActionColumns = {
  actionType: string
  actionTarget: string
  actionConfig: Prisma.InputJsonObject | typeof Prisma.DbNull
}

/** Checks an action as a whole, its target and settings by its type. Throws Invalid. */
export function actionColumns(given: {
  actionType: string
  actionTarget?: string | undefined
  actionConfig?: unknown
}): ActionColumns {
  const { actionType } = given
  const actionTarget = given.actionTarget || (actionType === 'hangup' ? 'NORMAL_CLEARING' : given.actionTarget)
  if (actionTarget === undefined) throw invalidFields([{ path: 'actionTarget', message: 'is required' }])
  const { action, issues } = parseAction(actionType, actionTarget, emptyAsNull(given.actionConfig))
  if (action === null) {
    throw invalidFields(issues.map(({ column, path, message }) => ({ path: [column, ...path].join('.'), message })))
  }
  // As given, without the defaults: what an integrator stored is what an integrator reads.
  const config = emptyAsNull(given.actionConfig)
  return {
    actionType,
    actionTarget: action.target,
    actionConfig: config === null ? Prisma.DbNull : (config as Prisma.InputJsonObject),
  }
}

const emptyAsNull = (config: unknown): unknown =>
  config == null || (typeof config === 'object' && Object.keys(config).length === 0) ? null : config
