import { readDocument } from 'ivr-runtime/domain/flow/document/read-document'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { invalidFields, parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import type { DraftView } from './draft-view.ts'
import { viewDraft } from './draft-view.ts'
import { editDraft, largeEditMs } from './edit-draft.ts'
import { patchTo } from './patch-to.ts'
import { storePatch } from './store-patch.ts'

type ImportDraft = { name: string; document: unknown; expectedRevision?: number | undefined }

/**
 * Makes the draft what an exported document says, as one edit, all or nothing. What does not differ stays as it is.
 * Throws NotFound, Invalid naming places in the document, Conflict when the draft moved on.
 */
export async function importDraft(
  services: Services,
  access: Access,
  { name, document, expectedRevision }: ImportDraft,
): Promise<DraftView> {
  const { content, errors } = readDocument(parseInput(z.unknown(), document))
  if (content === null) throw invalidFields(errors)
  const { draft } = await editDraft(
    services,
    access,
    { name, expectedRevision, timeoutMs: largeEditMs },
    async (tx, ivr) => {
      const { view } = await viewDraft(tx, ivr)
      await storePatch(tx, ivr, patchTo(view, content))
    },
  )
  return draft
}
