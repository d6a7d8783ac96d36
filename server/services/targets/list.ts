import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'

/** A place that calls are sent to somewhere in the organisation. `uses`: options of drafts that lead there. */
export type KnownTarget = {
  actionType: 'transfer_queue' | 'transfer_extension' | 'voicemail'
  target: string
  uses: number
}

const places = ['transfer_queue', 'transfer_extension', 'voicemail'] as const
const maxTargets = 2_000

/** The queues, extensions and mailboxes that the organisation's IVRs lead to, and mailboxes that hold messages; most used first. */
export async function listTargets(services: Services, access: Access): Promise<KnownTarget[]> {
  const { tenantId } = access
  const [used, mailboxes] = await Promise.all([
    services.db.ivrMenuOption.groupBy({
      by: ['actionType', 'actionTarget'],
      where: { actionType: { in: [...places] }, menu: { tenantId } },
      _count: true,
      orderBy: [{ _count: { actionTarget: 'desc' } }, { actionTarget: 'asc' }],
      take: maxTargets,
    }),
    services.db.voicemail.groupBy({
      by: ['mailbox'],
      where: { tenantId },
      orderBy: { mailbox: 'asc' },
      take: maxTargets,
    }),
  ])
  const targets = used.flatMap(({ actionType, actionTarget, _count }): KnownTarget[] => {
    const type = places.find((place) => place === actionType)
    return type ? [{ actionType: type, target: actionTarget, uses: _count }] : []
  })
  const known = new Set(targets.filter(({ actionType }) => actionType === 'voicemail').map(({ target }) => target))
  const others = mailboxes.filter(({ mailbox }) => !known.has(mailbox))
  return [...targets, ...others.map(({ mailbox }) => ({ actionType: 'voicemail' as const, target: mailbox, uses: 0 }))]
}
