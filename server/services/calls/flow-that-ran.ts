import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import type { Services } from '../services.ts'
import type { CallView } from './call-view.ts'

/** The flow that a call ran on: a published version, or the draft that its test call froze. Null: not kept. */
export async function flowThatRan(
  { db }: Pick<Services, 'db'>,
  { id, flowVersion, testCallId }: Pick<CallView, 'id' | 'flowVersion' | 'testCallId'>,
): Promise<Flow | null> {
  if (flowVersion !== null) {
    const ivrOfCall = { calls: { some: { id } } }
    const version = await db.ivrFlowVersion.findFirst({
      where: { version: flowVersion, ivr: ivrOfCall },
      select: { flow: true },
    })
    return version ? flowSchema.parse(version.flow) : null
  }
  if (testCallId === null) return null
  const testCall = await db.testCall.findUnique({ where: { id: testCallId }, select: { flow: true } })
  return testCall?.flow ? flowSchema.parse(testCall.flow) : null
}
