'use client'

import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import type { OptionFormProps } from './option-form-props.ts'

/** Where the caller goes on after an action that comes back. */
export function NextField({ draft, menuId, values, errors, readOnly, commit }: OptionFormProps) {
  const options = [
    { value: '', label: `Back to ${menuId}` },
    { value: 'hangup', label: 'Hang up' },
    ...draft.menus
      .filter((menu) => menu.menuId !== menuId)
      .map((menu) => ({ value: `menu:${menu.menuId}`, label: menu.menuId, group: 'Menus' })),
  ]
  return (
    <Field label="Then" error={errors.next}>
      {(control) => (
        <Combobox
          {...control}
          value={values.next}
          onValueChange={(next) => commit({ next })}
          options={options}
          placeholder={`Back to ${menuId}`}
          searchLabel="Search menus"
          disabled={readOnly}
        />
      )}
    </Field>
  )
}
