import type { DesignerTools } from './designer-context.tsx'

/** For a canvas that only shows: what was published, what a call ran on. */
export const readOnlyTools = (ivrName: string): DesignerTools => ({
  ivrName,
  canEdit: false,
  canCall: false,
  edit: () => Promise.reject(new Error('what is only shown is never edited')),
  tryEdit: () => Promise.resolve(false),
  undo: () => undefined,
  redo: () => undefined,
})
