'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
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
  const t = useTranslations('designerInspector')
  const { name = 'next', label = t('option.afterwards'), hint, draft, menuId, values, errors, readOnly, commit } = props
  const back = t('option.backTo', { menu: menuId })
  const options = [
    { value: '', label: back },
    { value: 'hangup', label: t('option.hangUp') },
    ...draft.menus
      .filter((menu) => menu.menuId !== menuId)
      .map((menu) => ({ value: `menu:${menu.menuId}`, label: menu.menuId, group: t('option.menus') })),
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
          searchLabel={t('option.searchMenus')}
          disabled={readOnly}
        />
      )}
    </Field>
  )
}
