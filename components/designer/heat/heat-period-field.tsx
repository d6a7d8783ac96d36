'use client'

import { useTranslations } from 'use-intl'
import { Input } from '../../ui/input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { HeatPeriod } from './heat-period.ts'

type HeatPeriodFieldProps = { period: HeatPeriod; onPeriod: (period: HeatPeriod) => void }

const kinds = ['today', 'week', 'month', 'custom'] as const

/** Which calls count, by when they began; `Days` asks for the first and the last one. */
export function HeatPeriodField({ period, onPeriod }: HeatPeriodFieldProps) {
  const t = useTranslations('designerHeat')
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Segmented
        aria-label={t('period.label')}
        value={period.kind}
        options={kinds.map((value) => ({ value, label: t(`period.${value}`) }))}
        onValueChange={(kind) => onPeriod(kind === 'custom' ? { kind, first: today(), last: today() } : { kind })}
      />
      {period.kind === 'custom' ? (
        <span className="flex items-center gap-1.5">
          <Input
            type="date"
            aria-label={t('period.first')}
            className="w-36 text-xs"
            value={period.first}
            max={period.last}
            onChange={(event) => onPeriod({ ...period, first: event.target.value })}
          />
          <span className="text-muted text-xs">{t('period.to')}</span>
          <Input
            type="date"
            aria-label={t('period.last')}
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
