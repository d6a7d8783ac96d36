/** The periods that are offered; `custom` names its days. */
export type HeatPeriod = { kind: 'today' | 'week' | 'month' } | { kind: 'custom'; first: string; last: string }

const days = { week: 7, month: 30 } as const

/**
 * From when until when a period lasts, as ISO moments, by the clock of this browser. `first` and `last` are days such as
 * 2026-11-21, both included. Null when the days do not make a period.
 */
export function periodRange(period: HeatPeriod, now: Date): { from: string; to: string } | null {
  if (period.kind !== 'custom') {
    const from = new Date(now)
    from.setHours(0, 0, 0, 0)
    if (period.kind !== 'today') from.setDate(from.getDate() - days[period.kind] + 1)
    return { from: from.toISOString(), to: endOfDay(now).toISOString() }
  }
  const [first, last] = [dayOf(period.first), dayOf(period.last)]
  if (!first || !last || first > last) return null
  return { from: first.toISOString(), to: endOfDay(last).toISOString() }
}

function dayOf(text: string): Date | null {
  const day = new Date(`${text}T00:00:00`)
  return Number.isNaN(day.getTime()) ? null : day
}

/** The midnight that ends a day; days are not always 24 hours long. */
function endOfDay(day: Date): Date {
  const end = new Date(day)
  end.setHours(0, 0, 0, 0)
  end.setDate(end.getDate() + 1)
  return end
}
