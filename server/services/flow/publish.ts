import { z } from 'zod'
import type { IvrFlowVersion } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { draftErrors } from './draft-errors.ts'
import { type DraftView, viewDraft } from './draft-view.ts'
import { editLimits, refuseStale } from './edit-draft.ts'
import { storeVersion } from './store-version.ts'

export const noteSchema = z
  .string()
  .max(500, 'must be at most 500 characters')
  .nullish()
  .describe('What changed, for the history.')

export const publishSchema = z.strictObject({ note: noteSchema })

type Publish = { name: string; note?: string | null | undefined; expectedRevision?: number | undefined }

/**
 * Makes the draft the version in force. When it is that already, nothing is made and `created` is false.
 * Throws NotFound, Invalid, and Conflict naming the errors that keep the draft from being published.
 */
export async function publishIvr(
  services: Services,
  access: Access,
  { name, expectedRevision, ...about }: Publish,
): Promise<{ version: IvrFlowVersion; created: boolean }> {
  const { note } = parseInput(publishSchema, about)
  return services.db.$transaction(async (tx) => {
    const ivr = await lockIvr(tx, access, name)
    refuseStale(ivr, expectedRevision)
    const { view, flow } = await viewDraft(tx, ivr)
    if (flow === null) throw notPublishable(view)
    if (ivr.publishedVersion !== null && !view.changedSincePublish) {
      const where = { ivrId_version: { ivrId: ivr.id, version: ivr.publishedVersion } }
      return { version: await tx.ivrFlowVersion.findUniqueOrThrow({ where }), created: false }
    }
    return {
      version: await storeVersion(tx, ivr, flow, { note: note ?? null, publishedBy: access.actor }),
      created: true,
    }
  }, editLimits)
}

/** Why the draft cannot be published, naming its errors. */
export function notPublishable(view: DraftView): Conflict {
  const { sentences, errors } = draftErrors(view)
  return new Conflict(`The draft cannot be published: ${sentences}`, errors)
}
