'use client'

import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import type { FlowFacts } from './flow-facts.ts'

type HoursFieldProps = {
  menus: FlowFacts['hours']
  hours: TestSettings['hours']
  disabled: boolean
  onChange: (hours: TestSettings['hours']) => void
}

const choices = [
  { value: 'clock', label: 'By the clock' },
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
] as const

/** Whether each menu with opening hours goes by the clock, or is open or closed whatever that says. */
export function HoursField({ menus, hours, disabled, onChange }: HoursFieldProps) {
  return menus.map(({ menu }) => {
    const { [menu]: state, ...others } = hours
    return (
      <Field key={menu} label={`Hours of ${menu}`}>
        {(control) => (
          <Select
            {...control}
            value={state ?? 'clock'}
            options={choices}
            disabled={disabled}
            onValueChange={(next) => onChange(next === 'clock' ? others : { ...others, [menu]: next })}
          />
        )}
      </Field>
    )
  })
}
