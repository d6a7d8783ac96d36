import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { publishedFlow, sameFlow } from './draft-view.ts'
import { editLimits } from './edit-draft.ts'
import { storeVersion } from './store-version.ts'

/**
 * Publishes a scheduled flow, or says in its row why that cannot be. Any number of workers may try at the same moment:
 * the IVR's lock lets one do it. Throws when the database is away; then it waits on.
 */
export async function publishScheduled({ db, logger }: Pick<Services, 'db' | 'logger'>, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.ivrSchedule.findUnique({ where: { id }, select: { ivrId: true } })
    if (!found) return
    await tx.$queryRaw`SELECT id FROM ivrs WHERE id = ${found.ivrId} FOR NO KEY UPDATE`
    // Read under the lock: another worker may have published it, or somebody cancelled it, meanwhile.
    const schedule = await tx.ivrSchedule.findUnique({ where: { id }, include: { ivr: true } })
    if (schedule?.state !== 'waiting') return
    const { ivr, note, scheduledBy } = schedule
    const flow = flowSchema.safeParse(schedule.flow).data
    const failure = flow ? (ivr.publishMode === 'auto' ? publishesItself : null) : unreadable
    const endedAt = new Date()
    if (!flow || failure) {
      logger.warn({ scheduleId: id, failure }, 'a scheduled publication failed')
      await tx.ivrSchedule.update({ where: { id }, data: { state: 'failed', failure, endedAt } })
      await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
      return
    }
    const inForce = sameFlow(flow, await publishedFlow(tx, ivr)) ? ivr.publishedVersion : null
    const version = inForce ?? (await storeVersion(tx, ivr, flow, { note, publishedBy: scheduledBy })).version
    await tx.ivrSchedule.update({ where: { id }, data: { state: 'published', version, endedAt } })
    await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
  }, editLimits)
}

const unreadable = 'The flow that was frozen for it cannot be read any more. Schedule the draft anew.'
const publishesItself =
  'The IVR publishes every edit by itself since then, and an older state would have replaced newer edits.'
