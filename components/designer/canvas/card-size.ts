/** Sizes of what stands on the canvas, in canvas pixels; the cards are drawn with the same numbers. */
export const cardWidth = 260
export const cardHeaderHeight = 40
export const cardPromptHeight = 56
export const cardSummaryHeight = 40
export const cardRowHeight = 36
export const cardExitHeight = 28
export const cardPadding = 8
export const leafWidth = 184
export const leafHeight = 44

/** What stands on a menu's card: whether it speaks, whether its kind has a summary, and how many rows. */
export type CardParts = { speaks: boolean; summary: boolean; rows: number; exits: number }

/** Height of a menu card; the row that adds a key is one of its rows. */
export function cardHeight(parts: CardParts): number {
  return rowsTop(parts) + parts.rows * cardRowHeight + parts.exits * cardExitHeight + cardPadding
}

/** Where the rows of a card begin, from its top. */
export function rowsTop({ speaks, summary }: Pick<CardParts, 'speaks' | 'summary'>): number {
  return cardHeaderHeight + (speaks ? cardPromptHeight : 0) + (summary ? cardSummaryHeight : 0)
}
