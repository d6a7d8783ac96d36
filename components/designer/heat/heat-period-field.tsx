'use client'

import { Input } from '../../ui/input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { HeatPeriod } from './heat-period.ts'

type HeatPeriodFieldProps = { period: HeatPeriod; onPeriod: (period: HeatPeriod) => void }

const kinds = [
  { value: 'today', label: 'Today' },
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
  { value: 'custom', label: 'Days' },
] as const

/** Which calls count, by when they began; `Days` asks for the first and the last one. */
export function HeatPeriodField({ period, onPeriod }: HeatPeriodFieldProps) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Segmented
        aria-label="Calls of"
        value={period.kind}
        options={kinds}
        onValueChange={(kind) => onPeriod(kind === 'custom' ? { kind, first: today(), last: today() } : { kind })}
      />
      {period.kind === 'custom' ? (
        <span className="flex items-center gap-1.5">
          <Input
            type="date"
            aria-label="First day"
            className="w-36 text-xs"
            value={period.first}
            max={period.last}
            onChange={(event) => onPeriod({ ...period, first: event.target.value })}
          />
          <span className="text-muted text-xs">to</span>
          <Input
            type="date"
            aria-label="Last day"
            className="w-36 text-xs"
            value={period.last}
            min={period.first}
            onChange={(event) => onPeriod({ ...period, last: event.target.value })}
          />
        </span>
      ) : null}
    </span>
  )
}

/** As date fields write it, by the clock of this browser. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
