export const designerHeat = {} as const
