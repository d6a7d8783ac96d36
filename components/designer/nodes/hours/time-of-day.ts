/**
 * A time as people type it, as it is stored: `9` and `9:00` are `09:00`, `1730` is `17:30`, `5 pm` is `17:00`,
 * midnight at the end of a day `24:00`. Null for what is no time.
 */
export function timeOfDay(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!match) return null
  const [, hours = '', minutes = '00', half] = match
  const hour = half ? inHalf(Number(hours), half.toLowerCase()) : Number(hours)
  const minute = Number(minutes)
  if (hour === null || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

function inHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
