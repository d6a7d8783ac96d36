import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findTest, type TestOfIvr } from './find-test.ts'
import { type TestView, toTestView } from './test-view.ts'

/** Throws NotFound. */
export const getTest = async ({ db }: Pick<Services, 'db'>, access: Access, test: TestOfIvr): Promise<TestView> =>
  toTestView(await findTest(db, access, test))
