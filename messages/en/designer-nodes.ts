export const designerNodes = {} as const
