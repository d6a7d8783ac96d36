'use client'

import { useState } from 'react'
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
  const [now] = useState(() => new Date())
  const [own, setOwn] = useState(false)
  const zone = zoneOf(facts)
  const presets = clockPresets(facts, now)
  const preset = presets.find(({ at }) => at === clock)?.value
  const chosen = clock === null ? 'now' : own ? 'own' : (preset ?? 'own')
  const options = [
    { value: 'now' as const, label: 'Now' },
    ...presets.map(({ value, label }) => ({ value, label })),
    { value: 'own' as const, label: 'Another moment …' },
  ]
  return (
    <div className="grid gap-2">
      <Field label="Moment of the call">
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
        <Field label="Date and time" hint={`By the clock in ${zone.replaceAll('_', ' ')}.`}>
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
