import { z } from 'zod'
import type { ScheduleView } from '../../../services/flow/schedule-view.ts'

export const scheduleSchema = z
  .object({
    id: z.uuid(),
    publish_at: z.iso.datetime(),
    note: z.string().nullable(),
    scheduled_by: z.string(),
    created_at: z.iso.datetime(),
    state: z.enum(['waiting', 'published', 'cancelled', 'failed']),
    version: z.int().nullable().describe('What it became, once published.'),
    failure: z.string().nullable().describe('Why it could not be published.'),
    ended_by: z.string().nullable().describe('Who cancelled it.'),
    ended_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ScheduledPublish' })

export const toSchedule = (schedule: ScheduleView): z.input<typeof scheduleSchema> => ({
  id: schedule.id,
  publish_at: schedule.publishAt.toISOString(),
  note: schedule.note,
  scheduled_by: schedule.scheduledBy,
  created_at: schedule.createdAt.toISOString(),
  state: schedule.state,
  version: schedule.version,
  failure: schedule.failure,
  ended_by: schedule.endedBy,
  ended_at: schedule.endedAt?.toISOString() ?? null,
})
