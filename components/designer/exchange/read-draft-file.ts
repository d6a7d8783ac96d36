import type { DraftContent } from 'ivr-runtime/domain/flow/document/draft-document'
import { type DocumentError, readDocument } from 'ivr-runtime/domain/flow/document/read-document'
import type { ParseError } from 'jsonc-parser'

export type DraftFile = { content: DraftContent; errors: [] } | { content: null; errors: DocumentError[] }

/** As much as the server takes. */
export const maxFileBytes = 16 * 1024 * 1024

/** Reads the text of an exported draft; what is wrong is named by its line, or by its place in the document. */
export async function readDraftFile(text: string): Promise<DraftFile> {
  if (text.length > maxFileBytes) return { content: null, errors: [{ path: '', message: 'is larger than 16 MB' }] }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { content: null, errors: [{ path: await placeOfError(text), message: 'is not JSON from here on' }] }
  }
  return readDocument(document)
}

/** Where a text stops being JSON. */
async function placeOfError(text: string): Promise<string> {
  const { parse } = await import('jsonc-parser')
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n')
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
