import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { findSchedule } from './find-schedule.ts'
import type { ScheduleView } from './schedule-view.ts'

/** A scheduled publication with the flow that was frozen for it. Throws NotFound. */
export async function getSchedule(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { name, id }: { name: string; id: string },
): Promise<ScheduleView & { flow: Flow }> {
  const { ivrId: _, flow, ...view } = await findSchedule(db, await findIvr(db, access, name), id)
  return { ...view, flow: flowSchema.parse(flow) }
}
