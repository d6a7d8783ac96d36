import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findTest, type TestOfIvr } from './find-test.ts'

/** Throws NotFound. */
export async function deleteTest({ db }: Pick<Services, 'db'>, access: Access, test: TestOfIvr): Promise<void> {
  const { id } = await findTest(db, access, test)
  await db.ivrTest.deleteMany({ where: { id } })
}
