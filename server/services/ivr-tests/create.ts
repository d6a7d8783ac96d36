import { noSettings } from 'ivr-runtime/domain/call/test-settings'
import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { isUniqueViolation } from '../database-error.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { testNameTaken } from './find-test.ts'
import { maxTests, type NewTest, newTestSchema } from './test-fields.ts'
import { type TestView, toTestView } from './test-view.ts'

/** Keeps a scripted test of an IVR. Throws NotFound, Invalid, Conflict when the name is taken or there are too many. */
export async function createTest(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { ivrName, ...input }: { ivrName: string } & NewTest,
): Promise<TestView> {
  const { name, script, settings = noSettings } = parseInput(newTestSchema, input)
  try {
    return await db.$transaction(async (tx) => {
      const { id: ivrId } = await lockIvr(tx, access, ivrName)
      if ((await tx.ivrTest.count({ where: { ivrId } })) >= maxTests) {
        throw new Conflict(`An IVR has at most ${maxTests} tests. Delete one that is no longer needed.`)
      }
      const who = { createdBy: access.actor, updatedBy: access.actor }
      return toTestView(await tx.ivrTest.create({ data: { ivrId, name, script, settings, ...who } }))
    })
  } catch (error) {
    throw isUniqueViolation(error) ? testNameTaken(name) : error
  }
}
