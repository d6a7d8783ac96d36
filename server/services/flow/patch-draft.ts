import type { Access } from '../../access.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import type { DraftView } from './draft-view.ts'
import { editDraft, largeEditMs } from './edit-draft.ts'
import { type DraftPatch, draftPatchSchema } from './patch-schema.ts'
import { storePatch } from './store-patch.ts'

type PatchDraft = { name: string; patch: DraftPatch; expectedRevision?: number | undefined }

/**
 * Changes many parts of a draft at once, all or nothing: what undo, pasting, imports and layouts are made of. Menus that
 * others lead to are removed without asking; the checks report what leads nowhere then. Throws NotFound, Invalid naming
 * fields by their path in the patch, Conflict where a menu is gone or a name is taken.
 */
export async function patchDraft(
  services: Services,
  access: Access,
  { name, patch: input, expectedRevision }: PatchDraft,
): Promise<DraftView> {
  const patch = parseInput(draftPatchSchema, input)
  const { draft } = await editDraft(services, access, { name, expectedRevision, timeoutMs: largeEditMs }, (tx, ivr) =>
    storePatch(tx, ivr, patch),
  )
  return draft
}
