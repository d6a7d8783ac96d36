export const designerPalette = {} as const
