import type { DraftContent } from 'ivr-runtime/domain/flow/document/draft-document'
import { type DocumentError, readDocument } from 'ivr-runtime/domain/flow/document/read-document'

export type DraftFile = { content: DraftContent; errors: [] } | { content: null; errors: DocumentError[] }

/** As much as the server takes. */
export const maxFileBytes = 16 * 1024 * 1024

/** Reads the text of an exported draft; what is wrong is named by its line, or by its place in the document. */
export function readDraftFile(text: string): DraftFile {
  if (text.length > maxFileBytes) return { content: null, errors: [{ path: '', message: 'is larger than 16 MB' }] }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    return { content: null, errors: [{ path: placeOf(error, text), message: 'is not JSON from here on' }] }
  }
  return readDocument(document)
}

/** Where a text stops being JSON, as far as the engine says so. */
function placeOf(error: unknown, text: string): string {
  const [, position] = /position (\d+)/.exec(String(error)) ?? []
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
