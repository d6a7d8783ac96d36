'use client'

import { useTranslations } from 'use-intl'
import { Field } from '../../../../ui/field.tsx'
import { Input } from '../../../../ui/input.tsx'

type SampleValuesProps = {
  names: readonly string[]
  values: Readonly<Record<string, string>>
  onChange: (values: Record<string, string>) => void
}

/** What the variables of a request are to be when it is tried out. */
export function SampleValues({ names, values, onChange }: SampleValuesProps) {
  const t = useTranslations('designerNodes')
  if (names.length === 0) return null
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-muted text-xs">{t('api.sampleValues')}</legend>
      {names.map((name) => (
        <Field
          key={name}
          label={name}
          className="grid-cols-[8rem_1fr] items-center [&_label]:font-mono [&_label]:text-xs"
        >
          {(control) => (
            <Input
              {...control}
              value={values[name] ?? ''}
              spellCheck={false}
              className="font-mono text-xs"
              onChange={(event) => onChange({ ...values, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  )
}
