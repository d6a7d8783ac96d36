export const designerTestCall = {} as const
