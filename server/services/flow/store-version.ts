import type { Flow } from 'ivr-runtime/domain/flow/flow'
import type { Ivr, IvrFlowVersion } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { notify } from '../../events.ts'

/** Stores a flow as the IVR's next version and puts it in force, within a transaction that holds the IVR's lock. */
export async function storeVersion(
  tx: DbOrTransaction,
  ivr: Ivr,
  flow: Flow,
  about: { note: string | null; publishedBy: string; rolledBackTo?: number },
): Promise<IvrFlowVersion> {
  const last = await tx.ivrFlowVersion.aggregate({ where: { ivrId: ivr.id }, _max: { version: true } })
  const version = (last._max.version ?? 0) + 1
  const stored = await tx.ivrFlowVersion.create({ data: { ...about, ivrId: ivr.id, version, flow } })
  await tx.ivr.update({ where: { id: ivr.id }, data: { publishedVersion: version } })
  // Callers meet only the menus of this version: what was opened or closed by hand elsewhere has no meaning any more.
  const hours = flow.menus.filter((menu) => menu.kind === 'hours').map((menu) => menu.menuId)
  await tx.ivrHoursOverride.deleteMany({ where: { ivrId: ivr.id, menuId: { notIn: hours } } })
  await notify(tx, 'flow_published', { ivrId: ivr.id, version })
  await notify(tx, 'ivr_changed', { tenantId: ivr.tenantId, ivrId: ivr.id })
  return stored
}
