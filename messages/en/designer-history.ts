export const designerHistory = {} as const
