import type { Prisma, TestCallState } from '../../../prisma/generated/client.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'

/** Changes a test call that is still in state `from` and tells of it. False: it is in another state by now. */
export async function changeTestCall(
  { db }: Pick<Services, 'db'>,
  { id, tenantId }: { id: string; tenantId: string },
  from: TestCallState,
  data: Prisma.TestCallUpdateManyMutationInput,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.testCall.updateMany({ where: { id, state: from }, data })
    if (count > 0) await notify(tx, 'test_call_changed', { testCallId: id, tenantId })
    return count > 0
  })
}
