import { runScript, type ScriptResult } from 'ivr-runtime/engine/scripted/run-script'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { flowToTest, type TestedVersion } from './flow-to-test.ts'
import { maxTests } from './test-fields.ts'
import { toTestView } from './test-view.ts'

export const runTestsSchema = z.strictObject({
  version: z
    .union([z.literal('draft'), z.int().min(1).max(2_147_483_647)], 'must be "draft" or the number of a version')
    .default('draft')
    .describe('What is tested: the draft as it stands, or a published version.'),
  tests: z
    .array(z.uuid('must be the id of a test'))
    .max(maxTests)
    .optional()
    .describe('The ids of the tests to run. Default: all of the IVR.'),
})
export type RunTests = { name: string } & z.input<typeof runTestsSchema>

export type TestRun = {
  version: TestedVersion
  /** Every test passed; also when there is none. */
  passed: boolean
  durationMs: number
  results: (ScriptResult & { id: string; name: string })[]
}

/**
 * Runs scripted tests of an IVR on the engine, all of them unless some are named. Nothing is spoken, dialled or asked.
 * Throws NotFound, or Invalid when the draft has errors.
 */
export async function runTests(services: Services, access: Access, { name, ...input }: RunTests): Promise<TestRun> {
  const { version, tests } = parseInput(runTestsSchema, input)
  const { id: ivrId } = await findIvr(services.db, access, name)
  const flow = await flowToTest(services, access, { name, version })
  const where = { ivrId, ...(tests && { id: { in: tests } }) }
  const rows = await services.db.ivrTest.findMany({ where, orderBy: { name: 'asc' } })
  const unknown = tests?.find((id) => !rows.some((row) => row.id === id))
  if (unknown !== undefined) throw new NotFound(`The IVR "${name}" has no test ${unknown}.`)
  const started = performance.now()
  const results = rows.map(toTestView).map(({ id, name, script, settings }) => {
    return { id, name, ...runScript({ flow, settings }, script) }
  })
  const durationMs = Math.round(performance.now() - started)
  return { version, passed: results.every(({ passed }) => passed), durationMs, results }
}
