import { noSettings } from 'ivr-runtime/domain/call/test-settings'
import { runScript, type ScriptResult } from 'ivr-runtime/engine/scripted/run-script'
import type { Access } from '../../access.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { flowToTest } from './flow-to-test.ts'
import { type NewTest, newTestSchema } from './test-fields.ts'

const triedSchema = newTestSchema.omit({ name: true })

/** Runs a script on the draft without keeping it. Throws NotFound, Invalid. */
export async function tryOutTest(
  services: Services,
  access: Access,
  { name, ...input }: { name: string } & Omit<NewTest, 'name'>,
): Promise<ScriptResult> {
  const { script, settings = noSettings } = parseInput(triedSchema, input)
  const flow = await flowToTest(services, access, { name, version: 'draft' })
  return runScript({ flow, settings }, script)
}
