import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import type { ScheduleView } from './schedule-view.ts'

const mostEnded = 20

/** What waits to be published, the next first, and then what became of the newest ones. Throws NotFound. */
export async function listSchedules(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { name }: { name: string },
): Promise<ScheduleView[]> {
  const { id: ivrId } = await findIvr(db, access, name)
  const omit = { ivrId: true, flow: true } as const
  const [waiting, ended] = await Promise.all([
    db.ivrSchedule.findMany({ where: { ivrId, state: 'waiting' }, omit, orderBy: { publishAt: 'asc' } }),
    db.ivrSchedule.findMany({
      where: { ivrId, state: { not: 'waiting' } },
      omit,
      orderBy: { endedAt: 'desc' },
      take: mostEnded,
    }),
  ])
  return [...waiting, ...ended]
}
