'use client'

import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { ClockField } from './clock-field.tsx'
import type { FlowFacts } from './flow-facts.ts'
import { HoursField } from './hours-field.tsx'
import { ServicesField } from './services-field.tsx'
import { VariablesField } from './variables-field.tsx'

type SettingsFieldsProps = {
  facts: FlowFacts
  settings: TestSettings
  /** A call is really made, by which speech is heard and services can be asked; a scripted test is not. */
  isCall: boolean
  disabled: boolean
  onChange: (settings: TestSettings) => void
}

/** Everything by which a test differs from a caller's call. */
export function SettingsFields({ facts, settings, isCall, disabled, onChange }: SettingsFieldsProps) {
  const t = useTranslations('designerTestCall')
  const set = (changes: Partial<TestSettings>) => onChange({ ...settings, ...changes })
  const { rootMenuId, menus } = facts
  // The caller's number of a call has a field of its own.
  const known = facts.variables.filter((name) => !isCall || name !== 'caller_number')
  return (
    <div className="grid gap-4">
      <ClockField facts={facts} clock={settings.clock} disabled={disabled} onChange={(clock) => set({ clock })} />
      <HoursField menus={facts.hours} hours={settings.hours} disabled={disabled} onChange={(hours) => set({ hours })} />
      <Field label={t('beginIn.label')}>
        {(control) => (
          <Select
            {...control}
            value={settings.start_menu === null ? 'root' : `:${settings.start_menu}`}
            options={[
              { value: 'root', label: t('beginIn.root'), hint: rootMenuId ?? undefined },
              ...menus.map((menuId) => ({ value: `:${menuId}`, label: menuId, hint: undefined })),
            ]}
            disabled={disabled}
            onValueChange={(value) => set({ start_menu: value === 'root' ? null : value.slice(1) })}
          />
        )}
      </Field>
      <VariablesField
        known={known}
        language={facts.language}
        variables={settings.variables}
        disabled={disabled}
        onChange={(variables) => set({ variables })}
      />
      <ServicesField
        services={facts.services}
        mocks={settings.api}
        canAsk={isCall}
        disabled={disabled}
        onChange={(api) => set({ api })}
      />
      {isCall ? (
        <Field label={t('openAi.label')} hint={t('openAi.hint')}>
          {(control) => (
            <Switch
              {...control}
              checked={settings.openai_down}
              disabled={disabled}
              onCheckedChange={(openai_down) => set({ openai_down })}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}
