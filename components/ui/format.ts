/** `m:ss`, from milliseconds; hours count on in minutes. */
export function formatDuration(durationMs: number): string {
  const totalSec = Math.max(0, Math.round(durationMs / 1000))
  return `${Math.floor(totalSec / 60)}:${String(totalSec % 60).padStart(2, '0')}`
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes with a decimal unit: `15.2 kB`. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1
  return `${value.toFixed(digits)} ${byteUnits[unit]}`
}

const numbers = new Intl.NumberFormat('en')

/** With thousands separators. */
export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** `1 menu`, `2 menus`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

const steps = [
  { unit: 'year', ms: 31_557_600_000 },
  { unit: 'month', ms: 2_629_800_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })

/** `2 hr. ago`, `just now` below 45 s. */
export function formatRelative(at: Date, now: Date): string {
  const distanceMs = at.getTime() - now.getTime()
  if (Math.abs(distanceMs) < 45_000) return 'just now'
  const step = steps.find(({ ms }) => Math.abs(distanceMs) >= ms * 0.95) ?? { unit: 'minute', ms: 60_000 }
  const count = Math.round(distanceMs / step.ms)
  return relative.format(count === 0 ? Math.sign(distanceMs) : count, step.unit)
}
