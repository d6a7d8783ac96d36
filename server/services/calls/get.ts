import { callStepSchema } from 'ivr-runtime/domain/call/call-step'
import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { audioFinder } from './audio-finder.ts'
import type { CallWithSteps } from './call-view.ts'
import { findCall } from './find-call.ts'
import { flowThatRan } from './flow-that-ran.ts'
import { hideFromList, personalHider } from './hide-personal.ts'

/** A call with everything that has happened in it so far. Throws NotFound. */
export async function getCall(
  services: Pick<Services, 'db' | 'audioDir'>,
  access: Access,
  { id }: { id: string },
): Promise<CallWithSteps> {
  const call = await findCall(services, access, id)
  const [rows, flow] = await Promise.all([
    services.db.callStep.findMany({ where: { callId: id }, orderBy: { seq: 'asc' } }),
    flowThatRan(services, call),
  ])
  const hide = personalHider(access, call, flow)
  const audioOf = await audioFinder(services, id, call.ivrName)
  const steps = await Promise.all(
    rows.map(async ({ seq, at, detail }) => {
      const whole = callStepSchema.parse(detail)
      const rest = hide(whole)
      const step = rest ?? whole
      return { seq, at, step, hidden: rest !== null, audioUrls: await audioOf(step) }
    }),
  )
  return { ...hideFromList(access, call), steps }
}
