import type { Access } from '../../access.ts'
import { isUniqueViolation } from '../database-error.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { findTest, type TestOfIvr, testNameTaken } from './find-test.ts'
import { type TestChanges, testChangesSchema } from './test-fields.ts'
import { type TestView, toTestView } from './test-view.ts'

/** Changes the fields given. Throws NotFound, Invalid, Conflict when the name is taken. */
export async function updateTest(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { changes, ...test }: TestOfIvr & { changes: TestChanges },
): Promise<TestView> {
  const { name, script, settings } = parseInput(testChangesSchema, changes)
  const { id } = await findTest(db, access, test)
  try {
    const data = { name, script, settings, updatedBy: access.actor }
    return toTestView(await db.ivrTest.update({ where: { id }, data }))
  } catch (error) {
    throw isUniqueViolation(error) ? testNameTaken(name ?? '') : error
  }
}
