/** Sizes of what stands on the canvas, in canvas pixels; the cards are drawn with the same numbers. */
export const cardWidth = 260
export const cardHeaderHeight = 40
export const cardPromptHeight = 56
export const cardRowHeight = 36
export const cardExitHeight = 28
export const cardPadding = 8
export const leafWidth = 184
export const leafHeight = 44

/** Height of a menu card with this many rows, the one that adds a key among them; both exits come on top. */
export function cardHeight(rows: number): number {
  return cardHeaderHeight + cardPromptHeight + rows * cardRowHeight + 2 * cardExitHeight + cardPadding
}
