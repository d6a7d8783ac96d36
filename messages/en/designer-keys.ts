export const designerKeys = {} as const
