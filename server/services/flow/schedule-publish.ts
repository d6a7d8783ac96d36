import { z } from 'zod'
import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { invalidFields, parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { viewDraft } from './draft-view.ts'
import { editLimits, refuseStale } from './edit-draft.ts'
import { noteSchema, notPublishable } from './publish.ts'
import type { ScheduleView } from './schedule-view.ts'

const dayMs = 86_400_000
const furthestDays = 366
const mostWaiting = 20

export const schedulePublishSchema = z.strictObject({
  note: noteSchema,
  publishAt: z.iso
    .datetime({ offset: true, error: 'must be a moment with its offset, such as 2026-12-24T18:00:00+01:00' })
    .describe('When, at most a year ahead, with its offset from UTC.'),
})

type Schedule = { name: string; expectedRevision?: number | undefined } & z.input<typeof schedulePublishSchema>

/**
 * Freezes what the draft means now, to be published by the worker at `publishAt` whatever becomes of the draft. Throws
 * NotFound, Invalid, and Conflict for a draft with errors, an IVR that publishes by itself, and too many that wait.
 */
export async function schedulePublish(
  services: Pick<Services, 'db'>,
  access: Access,
  { name, expectedRevision, ...input }: Schedule,
): Promise<ScheduleView> {
  const { note, publishAt } = parseInput(schedulePublishSchema, input)
  const at = new Date(publishAt)
  const ahead = at.getTime() - Date.now()
  if (ahead <= 0) throw refusedTime('must be in the future')
  if (ahead > furthestDays * dayMs) throw refusedTime(`must be at most ${furthestDays} days ahead`)
  return services.db.$transaction(async (tx) => {
    const ivr = await lockIvr(tx, access, name)
    refuseStale(ivr, expectedRevision)
    if (ivr.publishMode === 'auto') {
      throw new Conflict(
        `The IVR "${name}" publishes every edit by itself. Let it be published by hand first (publish_mode manual).`,
      )
    }
    const { view, flow } = await viewDraft(tx, ivr)
    if (flow === null) throw notPublishable(view)
    const waiting = await tx.ivrSchedule.count({ where: { ivrId: ivr.id, state: 'waiting' } })
    if (waiting >= mostWaiting) {
      throw new Conflict(`${waiting} publications of "${name}" are scheduled, and more do not fit. Cancel one first.`)
    }
    const row = await tx.ivrSchedule.create({
      data: { ivrId: ivr.id, flow, publishAt: at, note: note ?? null, scheduledBy: access.actor },
      omit: { ivrId: true, flow: true },
    })
    await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
    return row
  }, editLimits)
}

const refusedTime = (message: string) => invalidFields([{ path: 'publishAt', message }])
