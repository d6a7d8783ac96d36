export const designerFind = {} as const
