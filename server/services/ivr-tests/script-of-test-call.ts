import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { type ScriptOfCall, scriptOfCall } from 'ivr-runtime/engine/scripted/script-of-call'
import type { Access } from '../../access.ts'
import { Conflict, NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'
import { getTestCall } from '../test-calls/get.ts'

/**
 * What was done and heard in a test call as a script that can be kept as a test. Throws NotFound, or Conflict while the
 * call goes on or when nothing came of it.
 */
export async function scriptOfTestCall(
  services: Pick<Services, 'db'>,
  access: Access,
  { id }: { id: string },
): Promise<ScriptOfCall> {
  const call = await getTestCall(services, access, { id })
  if (call.state !== 'ended') throw new Conflict('The test call goes on. Hang up first.')
  const steps = call.steps.map(({ step }) => step)
  if (!steps.some(({ kind }) => kind === 'answered')) throw new Conflict('Nothing came of the test call.')
  const row = await services.db.testCall.findFirst({
    where: { id, tenantId: access.tenantId },
    select: { flow: true, ivrId: true },
  })
  const version = call.flowVersion
  const stored =
    row && version !== null
      ? await services.db.ivrFlowVersion.findUnique({ where: { ivrId_version: { ivrId: row.ivrId, version } } })
      : row
  if (!stored?.flow) throw new NotFound('The flow of the test call is gone.')
  const { settings, callerNumber } = call
  const startedAt = call.startedAt ?? call.createdAt
  return scriptOfCall({ flow: flowSchema.parse(stored.flow), settings, callerNumber, startedAt, steps })
}
