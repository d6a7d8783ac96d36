/** How everything is brought into view. */
export const fitOptions = { padding: 0.12, maxZoom: 1 } as const
