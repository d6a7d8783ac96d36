import { testScriptSchema } from 'ivr-runtime/domain/call/test-script'
import { testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import { z } from 'zod'

const testNameSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(100, 'must be at most 100 characters')
  .describe('Unique within the IVR: what the test is about.')

/** What `createTest` takes. */
export const newTestSchema = z.strictObject({
  name: testNameSchema,
  script: testScriptSchema.describe('What the caller does and what is expected, in order.'),
  settings: testSettingsSchema.optional().describe("How the call differs from a caller's; web services need a mock."),
})
export type NewTest = z.input<typeof newTestSchema>

/** What `updateTest` takes: the fields to change. */
export const testChangesSchema = newTestSchema.partial()
export type TestChanges = z.input<typeof testChangesSchema>

/** As many as an IVR may have. */
export const maxTests = 500
