import { z } from 'zod'
import { createTest } from '../../../services/ivr-tests/create.ts'
import { deleteTest } from '../../../services/ivr-tests/delete.ts'
import { listTests } from '../../../services/ivr-tests/list.ts'
import { runTests } from '../../../services/ivr-tests/run.ts'
import { scriptOfTestCall } from '../../../services/ivr-tests/script-of-test-call.ts'
import { maxTests, type NewTest, type TestChanges } from '../../../services/ivr-tests/test-fields.ts'
import { tryOutTest } from '../../../services/ivr-tests/try-out.ts'
import { updateTest } from '../../../services/ivr-tests/update.ts'
import { permitted, router } from '../init.ts'
import { input, ivrName, parsedByService } from '../input.ts'

const ofTest = ivrName.extend({ id: z.string() })

export const ivrTestRouter = router({
  list: permitted('ivr:read')
    .input(input(ivrName))
    .query(({ ctx, input: { name } }) => listTests(ctx.services, ctx.access, { name, limit: maxTests, offset: 0 })),

  create: permitted('ivr:write')
    .input(input(z.object({ ivrName: z.string(), test: parsedByService<NewTest>() })))
    .mutation(({ ctx, input: { ivrName, test } }) => createTest(ctx.services, ctx.access, { ivrName, ...test })),

  update: permitted('ivr:write')
    .input(input(ofTest.extend({ changes: parsedByService<TestChanges>() })))
    .mutation(({ ctx, input }) => updateTest(ctx.services, ctx.access, input)),

  delete: permitted('ivr:write')
    .input(input(ofTest))
    .mutation(({ ctx, input }) => deleteTest(ctx.services, ctx.access, input)),

  /** Runs all, or those named. Changes nothing. */
  run: permitted('ivr:read')
    .input(
      input(
        ivrName.extend({
          version: z.union([z.literal('draft'), z.number()]).default('draft'),
          tests: z.array(z.string()).optional(),
        }),
      ),
    )
    .query(({ ctx, input }) => runTests(ctx.services, ctx.access, input)),

  /** Runs a script on the draft without keeping it. */
  tryOut: permitted('ivr:read')
    .input(input(ivrName.extend({ test: parsedByService<Omit<NewTest, 'name'>>() })))
    .query(({ ctx, input: { name, test } }) => tryOutTest(ctx.services, ctx.access, { name, ...test })),

  /** A test call that has ended, as a script. */
  ofTestCall: permitted('ivr:read')
    .input(input(z.object({ id: z.uuid('must be the id of a test call') })))
    .query(({ ctx, input }) => scriptOfTestCall(ctx.services, ctx.access, input)),
})
