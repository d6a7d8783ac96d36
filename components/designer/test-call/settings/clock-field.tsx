'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { clockPresets, zoneOf } from './clock-presets.ts'
import type { FlowFacts } from './flow-facts.ts'
import { momentOf, wallClockOf } from './wall-clock.ts'

type ClockFieldProps = {
  facts: FlowFacts
  clock: string | null
  disabled: boolean
  onChange: (clock: string | null) => void
}

/** At what moment the call seems to be made: now, one worth testing, or any other. */
export function ClockField({ facts, clock, disabled, onChange }: ClockFieldProps) {
  const t = useTranslations('designerTestCall')
  const [now] = useState(() => new Date())
  const [own, setOwn] = useState(false)
  const zone = zoneOf(facts)
  const presets = clockPresets(facts, now, t)
  const preset = presets.find(({ at }) => at === clock)?.value
  const chosen = clock === null ? 'now' : own ? 'own' : (preset ?? 'own')
  const options = [
    { value: 'now' as const, label: t('clock.now') },
    ...presets.map(({ value, label }) => ({ value, label })),
    { value: 'own' as const, label: t('clock.own') },
  ]
  return (
    <div className="grid gap-2">
      <Field label={t('clock.label')}>
        {(control) => (
          <Select
            {...control}
            value={chosen}
            options={options}
            disabled={disabled}
            onValueChange={(next) => {
              setOwn(next === 'own')
              if (next === 'now') onChange(null)
              else if (next === 'own') onChange(clock ?? momentOf(wallClockOf(now, zone), zone)?.toISOString() ?? null)
              else onChange(presets.find(({ value }) => value === next)?.at ?? null)
            }}
          />
        )}
      </Field>
      {chosen === 'own' && clock !== null ? (
        <Field label={t('clock.dateAndTime')} hint={t('clock.zone', { zone: zone.replaceAll('_', ' ') })}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={wallClockOf(new Date(clock), zone)}
              disabled={disabled}
              onChange={(event) => {
                const moment = momentOf(event.target.value, zone)
                if (moment) onChange(moment.toISOString())
              }}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}
