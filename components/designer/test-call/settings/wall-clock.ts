/** What the clock on the wall shows at a moment: `2026-11-22T03:00`, as a field for date and time has it. */
export function wallClockOf(at: Date, timeZone: string): string {
  const digits = '2-digit'
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: digits, day: digits, hour: digits, minute: digits },
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/** The moment at which the clock on the wall shows `local`; null when that is no date and time. */
export function momentOf(local: string, timeZone: string): Date | null {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (ms: number) => Date.parse(`${wallClockOf(new Date(ms), timeZone)}Z`) - ms
  // Twice, because the first guess may lie on the other side of a change to summer time.
  return new Date(asUtc - offsetAt(asUtc - offsetAt(asUtc)))
}
