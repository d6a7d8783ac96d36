import type { IvrHoursOverride } from '../../../prisma/generated/client.ts'

export const overrideStates = ['open', 'closed'] as const

/** A supervisor's hand on an `hours` menu: what it is, whatever its hours say. */
export type OverrideView = {
  state: (typeof overrideStates)[number]
  /** When the hours count again by themselves; null: when the override is taken back. */
  until: Date | null
  /** Who set it; null where that is not known. */
  setBy: string | null
  setAt: Date
}

/** An override as it counts at `now`; null when there is none, or its time is over. */
export function overrideAt(row: IvrHoursOverride | null, now: Date): OverrideView | null {
  const state = overrideStates.find((each) => each === row?.state)
  if (!row || !state || (row.until !== null && row.until <= now)) return null
  return { state, until: row.until, setBy: row.setBy, setAt: row.createdAt }
}
