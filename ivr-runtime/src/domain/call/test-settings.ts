import { z } from 'zod'
import { languageSchema } from '../flow/flow.ts'
import { menuIdSchema } from '../flow/menu-id.ts'
import { optionKeySchema } from '../flow/option-key.ts'
import { variableMaxLength, variableNameSchema, variablesMax } from '../flow/variable.ts'

/** What a web service is taken to answer. `body` is sent as it is when a string, as JSON otherwise. */
export const mockAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(100, 'must be 100 to 599').max(599, 'must be 100 to 599').default(200),
    body: z.json().default(''),
  }),
  z.strictObject({ kind: z.literal('failure'), reason: z.enum(['timeout', 'unreachable']) }),
])
export type MockAnswer = z.infer<typeof mockAnswerSchema>

/** What the `http_api_call` of one option is taken to answer; it is not asked. */
export const apiMockSchema = z.strictObject({
  menu: menuIdSchema,
  key: optionKeySchema,
  answer: mockAnswerSchema,
})
export type ApiMock = z.infer<typeof apiMockSchema>

const settableName = variableNameSchema.refine(
  (name) => name !== 'ivr_name' && name !== 'value',
  'must not be ivr_name or value: those have a meaning of their own',
)

/**
 * How a test differs from a caller's call. Field names are those of REST, and of the stored JSON.
 *
 * - `start_menu`: where the call begins; null: where callers begin.
 * - `variables`: values from the beginning on, `caller_number` and `language` among them.
 * - `clock`: the moment at which the call seems to begin, with an offset from UTC; null: now. With a clock of its own
 *   no supervisor's hand on opening hours counts but those in `hours`.
 * - `hours`: menus that are open or closed whatever their hours say.
 * - `api`: web services that are not asked, and what they are taken to answer.
 * - `openai_down`: the offline engine says everything.
 */
export const testSettingsSchema = z
  .strictObject({
    start_menu: menuIdSchema.nullable().default(null),
    variables: z
      .record(settableName, z.string().max(variableMaxLength, `must be at most ${variableMaxLength} characters`))
      .refine((variables) => Object.keys(variables).length < variablesMax, `must be fewer than ${variablesMax}`)
      .refine(
        ({ language }) => language === undefined || languageSchema.safeParse(language).success,
        'must have a language tag such as en or pt-BR as language',
      )
      .default({}),
    clock: z.iso
      .datetime({ offset: true, error: 'must be a moment such as 2026-11-22T03:00:00-05:00' })
      .nullable()
      .default(null),
    hours: z.record(menuIdSchema, z.enum(['open', 'closed'])).default({}),
    api: z.array(apiMockSchema).max(200).default([]),
    openai_down: z.boolean().default(false),
  })
  .meta({ id: 'TestSettings', description: 'How a test differs from the call of a caller.' })

export type TestSettings = z.infer<typeof testSettingsSchema>
/** As it is given: what is left out is as in a caller's call. */
export type TestSettingsInput = z.input<typeof testSettingsSchema>

/** A test that differs in nothing from a caller's call. */
export const noSettings: TestSettings = testSettingsSchema.parse({})

/** The mock of an option's web service; null: it is really asked. */
export const mockOf = ({ api }: Pick<TestSettings, 'api'>, menuId: string, key: string): MockAnswer | null =>
  api.find((mock) => mock.menu === menuId && mock.key === key)?.answer ?? null
