import type { IvrSchedule } from '../../../prisma/generated/client.ts'

/** A scheduled publication without its flow. */
export type ScheduleView = Omit<IvrSchedule, 'ivrId' | 'flow'>
