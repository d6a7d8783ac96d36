export const designerNotes = {} as const
