import { checkTestSettings } from 'ivr-runtime/domain/call/check-test-settings'
import { type TestSettings, testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { notify } from '../../events.ts'
import { draftErrors } from '../flow/draft-errors.ts'
import { viewDraft } from '../flow/draft-view.ts'
import { editLimits } from '../flow/edit-draft.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { invalidFields, parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { getTestCall } from './get.ts'
import type { TestCallView } from './test-call-view.ts'

/** What a test call shows as caller when none is given: a number set aside for fiction. */
export const defaultCallerNumber = '+12025550123'

export const startTestCallSchema = z.strictObject({
  callerNumber: z
    .string()
    .trim()
    .regex(/^\+?[0-9A-Za-z*#._-]{1,32}$/, 'must be a number such as +12025550123, or a name without spaces')
    .optional()
    .describe('What the IVR sees as the caller.'),
  version: z
    .union([z.literal('draft'), z.int().min(1).max(2_147_483_647)], 'must be "draft" or the number of a version')
    .optional()
    .describe('The draft as it stands, or a published version. Default: the version in force, else the draft.'),
  settings: testSettingsSchema
    .optional()
    .describe("How the call differs from a caller's: where it begins, variables, clock, mocked web services."),
})

export type StartTestCall = { name: string } & z.input<typeof startTestCallSchema>

/**
 * Asks for a test call of an IVR; a worker makes it within moments. The draft is frozen, so that edits made meanwhile
 * do not change the call. Throws NotFound, or Invalid when the draft has errors and so cannot be called, or the settings
 * name what the flow does not have.
 */
export async function startTestCall(
  services: Pick<Services, 'db'>,
  access: Access,
  { name, ...input }: StartTestCall,
): Promise<TestCallView> {
  const { callerNumber = defaultCallerNumber, version, settings } = parseInput(startTestCallSchema, input)
  const { tenantId } = access
  const id = await services.db.$transaction(async (db) => {
    // Locked, so that it is neither edited nor deleted under the call.
    const ivr = await lockIvr(db, access, name)
    const flowVersion = version === 'draft' ? null : (version ?? ivr.publishedVersion)
    if (flowVersion !== null) {
      const where = { ivrId_version: { ivrId: ivr.id, version: flowVersion } }
      const found = await db.ivrFlowVersion.findUnique({ where, select: { flow: true } })
      if (!found) throw new NotFound(`The IVR "${name}" has no version ${flowVersion}.`)
      if (settings) fitting(settings, flowSchema.parse(found.flow))
    }
    const flow = flowVersion === null ? callable(await viewDraft(db, ivr)) : undefined
    if (settings && flow) fitting(settings, flow)
    const row = await db.testCall.create({
      data: { tenantId, ivrId: ivr.id, flowVersion, flow, settings, callerNumber },
    })
    await notify(db, 'test_call_changed', { testCallId: row.id, tenantId })
    return row.id
  }, editLimits)
  return getTestCall(services, access, { id })
}

function callable({ view, flow }: Awaited<ReturnType<typeof viewDraft>>): Flow {
  if (flow) return flow
  const { sentences, errors } = draftErrors(view)
  throw new Invalid(`The draft cannot be called: ${sentences}`, errors)
}

function fitting(settings: TestSettings, flow: Flow): void {
  const errors = checkTestSettings(flow, settings)
  if (errors.length > 0) throw invalidFields(errors)
}
