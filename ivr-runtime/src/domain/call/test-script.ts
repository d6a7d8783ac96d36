import { z } from 'zod'
import { menuIdSchema } from '../flow/menu-id.ts'
import { variableMaxLength, variableNameSchema } from '../flow/variable.ts'

const keysSchema = z.string().regex(/^[0-9*#]{1,64}$/, 'must be 1 to 64 of 0-9 * #')
const causeSchema = z.string().regex(/^[A-Za-z_]{1,64}$/, 'must be a cause such as USER_BUSY')
const text = z.string().trim().min(1, 'must not be empty')

/** How a call can end, as a test expects it. `caller`: the caller hung up. */
export const endings = ['transfer', 'voicemail', 'hangup', 'caller'] as const

/**
 * One line of a scripted test. Field names are those of REST, and of the stored JSON.
 *
 * What the caller does: `press` keys, `wait` until the menu takes it for no input, `hang_up`; `transfer_fails`: the one
 * whom the caller is being passed to is not reached.
 *
 * What is expected, of all that happened since the caller last did something: `hears` a text (a part of what is said),
 * `enters` a menu, a `variable` has a value, the call `ends` (`target`: the queue, extension or mailbox, or the hang-up
 * cause; null: any).
 */
export const scriptStepSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('press'), keys: keysSchema }),
    z.strictObject({ kind: z.literal('wait') }),
    z.strictObject({ kind: z.literal('hang_up') }),
    z.strictObject({ kind: z.literal('transfer_fails'), cause: causeSchema.default('NO_ANSWER') }),
    z.strictObject({ kind: z.literal('hears'), text: text.max(500, 'must be at most 500 characters') }),
    z.strictObject({ kind: z.literal('enters'), menu: menuIdSchema }),
    z.strictObject({
      kind: z.literal('variable'),
      name: variableNameSchema,
      value: z.string().max(variableMaxLength, `must be at most ${variableMaxLength} characters`),
    }),
    z.strictObject({
      kind: z.literal('ends'),
      how: z.enum(endings),
      target: text.max(200, 'must be at most 200 characters').nullable().default(null),
    }),
  ])
  .meta({ id: 'TestStep', description: 'What the caller of a scripted test does, or what is expected of the IVR.' })

export type ScriptStep = z.infer<typeof scriptStepSchema>
export type ScriptStepOf<K extends ScriptStep['kind']> = Extract<ScriptStep, { kind: K }>

/** A whole call, in order. */
export const testScriptSchema = z
  .array(scriptStepSchema)
  .min(1, 'must have at least one step')
  .max(200, 'must have at most 200 steps')

/** Whether a step says what is expected, rather than what the caller does. */
export const isExpectation = ({ kind }: ScriptStep): boolean =>
  kind === 'hears' || kind === 'enters' || kind === 'variable' || kind === 'ends'
