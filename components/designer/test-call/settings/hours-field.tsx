'use client'

import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import type { FlowFacts } from './flow-facts.ts'

type HoursFieldProps = {
  menus: FlowFacts['hours']
  hours: TestSettings['hours']
  disabled: boolean
  onChange: (hours: TestSettings['hours']) => void
}

const choices = ['clock', 'open', 'closed'] as const

/** Whether each menu with opening hours goes by the clock, or is open or closed whatever that says. */
export function HoursField({ menus, hours, disabled, onChange }: HoursFieldProps) {
  const t = useTranslations('designerTestCall')
  const options = choices.map((value) => ({ value, label: t(`hours.${value}`) }))
  return menus.map(({ menu }) => {
    const { [menu]: state, ...others } = hours
    return (
      <Field key={menu} label={t('hours.label', { menu })}>
        {(control) => (
          <Select
            {...control}
            value={state ?? 'clock'}
            options={options}
            disabled={disabled}
            onValueChange={(next) => onChange(next === 'clock' ? others : { ...others, [menu]: next })}
          />
        )}
      </Field>
    )
  })
}
