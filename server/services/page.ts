import { z } from 'zod'

/** Which part of a list is wanted. */
export type Page = { limit: number; offset: number }

export const defaultLimit = 100
export const maxLimit = 1000
// The largest OFFSET that Prisma's 32-bit `skip` takes.
const maxOffset = 2_147_483_647

/** `limit` and `offset` as they stand in a query string. */
export const pageSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit),
  offset: z.coerce.number().int().min(0).max(maxOffset).default(0),
})

/** How many there are in all; counts only when the rows read do not tell already. */
export async function totalOf(rowsRead: number, page: Page, count: () => Promise<number>): Promise<number> {
  const isLastPage = rowsRead < page.limit && (rowsRead > 0 || page.offset === 0)
  return isLastPage ? page.offset + rowsRead : count()
}
