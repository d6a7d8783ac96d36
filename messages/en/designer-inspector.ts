export const designerInspector = {} as const
