import type { Note } from 'ivr-runtime/domain/flow/document/canvas'
import type { Template } from './template.ts'

/** What is to be changed of a template, as a note above where calls begin. */
export function hintsNote({ words }: Template): Note {
  const lines = ['To change before callers hear it:', ...words.en.hints.map((hint) => `• ${hint}`)]
  const height = 200
  return { x: 40, y: -height - 24, width: 380, height, colour: 'yellow', text: lines.join('\n') }
}
