/** Sizes of what stands on the canvas, in canvas pixels; the cards are drawn with the same numbers. */
export const cardWidth = 260
export const cardHeaderHeight = 40
export const cardPromptHeight = 56
export const cardRowHeight = 36
export const cardExitHeight = 28
export const cardPadding = 8
export const leafWidth = 184
export const leafHeight = 44

/** Height of a menu card with this many key rows; the "Add key" row and both exits come on top. */
export function cardHeight(keyRows: number): number {
  return (
    cardHeaderHeight + cardPromptHeight + keyRows * cardRowHeight + cardRowHeight + 2 * cardExitHeight + cardPadding
  )
}

/** Where the middle of row `index` is, from the card's top; exits count on after the "Add key" row. */
export function rowMiddle(keyRows: number, index: number): number {
  const top = cardHeaderHeight + cardPromptHeight
  if (index < keyRows) return top + index * cardRowHeight + cardRowHeight / 2
  return top + (keyRows + 1) * cardRowHeight + (index - keyRows) * cardExitHeight + cardExitHeight / 2
}
