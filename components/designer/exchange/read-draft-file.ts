import type { DraftContent } from 'ivr-runtime/domain/flow/document/draft-document'
import { type DocumentError, readDocument } from 'ivr-runtime/domain/flow/document/read-document'
import type { ParseError } from 'jsonc-parser'
import type { ExchangeTexts } from './exchange-texts.ts'

export type DraftFile = { content: DraftContent; errors: [] } | { content: null; errors: DocumentError[] }

/** As much as the server takes. */
export const maxFileBytes = 16 * 1024 * 1024

/** Reads the text of an exported draft; what is wrong is named by its line, or by its place in the document. */
export async function readDraftFile(text: string, t: ExchangeTexts): Promise<DraftFile> {
  if (text.length > maxFileBytes) return { content: null, errors: [{ path: '', message: t('tooLarge') }] }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { content: null, errors: [{ path: await placeOfError(text, t), message: t('notJson') }] }
  }
  return readDocument(document)
}

/** Where a text stops being JSON. */
async function placeOfError(text: string, t: ExchangeTexts): Promise<string> {
  const { parse } = await import('jsonc-parser')
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n')
  return t('lineAndColumn', { line: String(before.length), column: String((before.at(-1)?.length ?? 0) + 1) })
}
