'use client'

import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { hangupCauses } from './hangup-causes.ts'

export function HangupFields({ values, errors, readOnly, commit }: OptionFormProps) {
  const options = hangupCauses.map(({ value, label }) => ({ value, label, hint: value }))
  return (
    <Field label="Reason given to the network" hint="What the caller’s provider is told." error={errors.actionTarget}>
      {(control) => (
        <Combobox
          {...control}
          value={values.actionTarget}
          onValueChange={(actionTarget) => commit({ actionTarget })}
          options={options}
          searchLabel="Search hang-up causes"
          allowOther
          disabled={readOnly}
        />
      )}
    </Field>
  )
}
