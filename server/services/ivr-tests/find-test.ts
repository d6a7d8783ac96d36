import { z } from 'zod'
import type { IvrTest } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { findIvr } from '../ivrs/find-ivr.ts'

/** By which test: the name of its IVR, and its id. */
export type TestOfIvr = { name: string; id: string }

/** A test of an IVR of the tenant. Throws NotFound. */
export async function findTest(db: DbOrTransaction, access: Access, { name, id }: TestOfIvr): Promise<IvrTest> {
  const ivr = await findIvr(db, access, name)
  const test = z.uuid().safeParse(id).success ? await db.ivrTest.findFirst({ where: { id, ivrId: ivr.id } }) : null
  if (!test) throw new NotFound(`The IVR "${name}" has no such test.`)
  return test
}

/** A refusal: names are unique within an IVR. */
export const testNameTaken = (name: string) =>
  new Conflict(`There is a test called ${JSON.stringify(name)} already. Choose another name.`, [
    { path: 'name', message: 'is taken' },
  ])
