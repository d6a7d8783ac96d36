export const designerCanvas = {} as const
