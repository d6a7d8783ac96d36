/** Room around everything, as a part of the view. */
export const fitPadding = 0.12

/** How everything is brought into view; the palette stays free. */
export const fitOptions = { padding: { x: fitPadding, y: fitPadding, left: '72px' }, maxZoom: 1 } as const
