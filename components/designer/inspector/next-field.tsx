'use client'

import type { ReactNode } from 'react'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import type { OptionFormProps } from './option-form-props.ts'

type NextFieldProps = OptionFormProps & {
  /** Which of the two places it is. */
  name?: 'next' | 'onFail'
  label?: string
  hint?: ReactNode
}

/** Where the caller goes on after an action that comes back, or a call that nobody takes. */
export function NextField(props: NextFieldProps) {
  const { name = 'next', label = 'Then', hint, draft, menuId, values, errors, readOnly, commit } = props
  const back = `Back to ${menuId}`
  const options = [
    { value: '', label: back },
    { value: 'hangup', label: 'Hang up' },
    ...draft.menus
      .filter((menu) => menu.menuId !== menuId)
      .map((menu) => ({ value: `menu:${menu.menuId}`, label: menu.menuId, group: 'Menus' })),
  ]
  return (
    <Field label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <Combobox
          {...control}
          name={name}
          value={values[name]}
          onValueChange={(place) => commit({ [name]: place })}
          options={options}
          placeholder={back}
          searchLabel="Search menus"
          disabled={readOnly}
        />
      )}
    </Field>
  )
}
