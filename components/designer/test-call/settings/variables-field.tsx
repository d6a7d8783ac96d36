'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'

type VariablesFieldProps = {
  /** Names that can be set. */
  known: readonly string[]
  /** Of the flow. */
  language: string
  variables: Readonly<Record<string, string>>
  disabled: boolean
  onChange: (variables: Record<string, string>) => void
}

/** Values that the call has from its beginning on. */
export function VariablesField({ known, language, variables, disabled, onChange }: VariablesFieldProps) {
  const t = useTranslations('designerTestCall')
  const entries = Object.entries(variables)
  const free = known.filter((name) => !Object.hasOwn(variables, name))
  const [next] = free
  const rename = (from: string, to: string) =>
    onChange(Object.fromEntries(entries.map(([name, value]) => [name === from ? to : name, value])))
  const without = (gone: string) => onChange(Object.fromEntries(entries.filter(([name]) => name !== gone)))
  return (
    <fieldset className="grid gap-1.5" disabled={disabled}>
      <legend className="mb-1.5 font-medium text-sm">{t('variables.title')}</legend>
      {entries.map(([name, value]) => (
        <div key={name} className="flex items-center gap-1.5">
          <Select
            aria-label={t('variables.variable')}
            value={name}
            options={[name, ...free].map((each) => ({ value: each, label: `{${each}}` }))}
            disabled={disabled}
            className="flex-1 font-mono"
            onValueChange={(to) => rename(name, to)}
          />
          <Input
            aria-label={t('variables.valueOf', { name })}
            value={value}
            maxLength={1024}
            placeholder={name === 'language' ? 'en' : undefined}
            className="flex-1"
            onChange={(event) => onChange({ ...variables, [name]: event.target.value })}
          />
          <IconButton
            icon={X}
            size="sm"
            label={t('variables.unset', { name })}
            disabled={disabled}
            onClick={() => without(name)}
          />
        </div>
      ))}
      {next === undefined ? null : (
        <Button
          size="sm"
          variant="ghost"
          icon={Plus}
          className="justify-self-start"
          disabled={disabled}
          onClick={() => onChange({ ...variables, [next]: next === 'language' ? language : '' })}
        >
          {t('variables.add')}
        </Button>
      )}
    </fieldset>
  )
}
