import type { NoteColour } from '../draft/draft.ts'

/** The colours of notes, in the order in which they are offered. */
export const noteColours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const satisfies readonly NoteColour[]

/** As large as the server takes (ivr-runtime/domain/flow/document/canvas), and no smaller than a word. */
export const noteSizes = { minWidth: 120, minHeight: 64, maxWidth: 2_000, maxHeight: 2_000 } as const

/** The colour tokens of each colour; note.css has the same. */
export const noteTokens: Record<NoteColour, { fill: string; line: string }> = {
  yellow: { fill: 'warning-subtle', line: 'warning-border' },
  green: { fill: 'positive-subtle', line: 'positive-border' },
  blue: { fill: 'accent-subtle', line: 'accent-border' },
  pink: { fill: 'danger-subtle', line: 'danger-border' },
  grey: { fill: 'sunken', line: 'border-strong' },
}
