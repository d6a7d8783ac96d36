import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict } from '../../errors.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import type { Services } from '../services.ts'
import { type DraftView, viewDraft } from './draft-view.ts'
import { storeVersion } from './store-version.ts'

export type DraftEdit = {
  name: string
  /** Refuse unless the draft is still at this revision. */
  expectedRevision?: number | undefined
  /** For edits that may be large. */
  timeoutMs?: number
}

/** Long enough for an edit that waits for others of the same IVR. */
export const editLimits = { maxWait: 5_000, timeout: 15_000 } as const

/** For edits of many parts at once. */
export const largeEditMs = 60_000

/**
 * Runs one edit of a draft in a transaction in which nobody else edits it: raises the revision, tells who watches,
 * and publishes when the IVR publishes by itself, the draft has no errors and the flow really changed.
 * Throws NotFound, Conflict when the draft moved on, and whatever `edit` throws.
 */
export async function editDraft<T>(
  services: Services,
  access: Access,
  { name, expectedRevision, timeoutMs = editLimits.timeout }: DraftEdit,
  edit: (tx: DbOrTransaction, ivr: Ivr) => Promise<T>,
): Promise<{ result: T; draft: DraftView }> {
  return services.db.$transaction(
    async (tx) => {
      const locked = await lockIvr(tx, access, name)
      refuseStale(locked, expectedRevision)
      const result = await edit(tx, locked)
      const draftEditedBy = access.name ?? access.actor
      const ivr = await tx.ivr.update({
        where: { id: locked.id },
        data: { draftRevision: { increment: 1 }, draftEditedBy },
      })
      await notify(tx, 'draft_changed', { tenantId: ivr.tenantId, ivrId: ivr.id, revision: ivr.draftRevision })

      const { view, flow } = await viewDraft(tx, ivr)
      if (ivr.publishMode !== 'auto' || flow === null || !view.changedSincePublish) return { result, draft: view }
      const { version } = await storeVersion(tx, ivr, flow, { note: null, publishedBy: access.actor })
      return { result, draft: publishedAs(view, version) }
    },
    { ...editLimits, timeout: timeoutMs },
  )
}

export const publishedAs = (view: DraftView, version: number): DraftView => ({
  ...view,
  ivr: { ...view.ivr, publishedVersion: version },
  changedSincePublish: false,
})

/** Throws Conflict when the draft is not at the revision that an editor saw. */
export function refuseStale(ivr: Ivr, expectedRevision: number | undefined): void {
  if (expectedRevision === undefined || expectedRevision === ivr.draftRevision) return
  throw new Conflict('Somebody else changed this IVR meanwhile. Look at the newest state and try again.')
}
