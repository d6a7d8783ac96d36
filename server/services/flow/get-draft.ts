import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { type DraftView, viewDraft } from './draft-view.ts'

/** The whole draft of one moment, with what the checks find. Throws NotFound. */
export async function getDraft(services: Services, access: Access, { name }: { name: string }): Promise<DraftView> {
  return services.db.$transaction(async (tx) => (await viewDraft(tx, await findIvr(tx, access, name))).view, {
    isolationLevel: 'RepeatableRead',
  })
}
