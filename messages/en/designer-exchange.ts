export const designerExchange = {} as const
