import type { designerNotes as english } from '../en/designer-notes.ts'
import type { Words } from '../words.ts'

export const designerNotes = {} satisfies Words<typeof english>
