import type { DraftDocument } from 'ivr-runtime/domain/flow/document/draft-document'
import { writeDocument } from 'ivr-runtime/domain/flow/document/write-document'
import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { getDraft } from './get-draft.ts'

/** The whole draft as a document that `importDraft` takes. Throws NotFound. */
export async function exportDraft(
  services: Services,
  access: Access,
  { name }: { name: string },
): Promise<DraftDocument> {
  return writeDocument(await getDraft(services, access, { name }))
}
