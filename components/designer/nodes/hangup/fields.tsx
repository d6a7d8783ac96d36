'use client'

import { useTranslations } from 'use-intl'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { hangupCauses } from '../flow-words.ts'

export function HangupFields({ values, errors, readOnly, commit }: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const options = hangupCauses.map((cause) => ({ value: cause, label: t(`hangupCauses.${cause}`), hint: cause }))
  return (
    <Field label={t('hangup.reason')} hint={t('hangup.reasonHint')} error={errors.actionTarget}>
      {(control) => (
        <Combobox
          {...control}
          value={values.actionTarget}
          onValueChange={(actionTarget) => commit({ actionTarget })}
          options={options}
          searchLabel={t('hangup.search')}
          allowOther
          disabled={readOnly}
        />
      )}
    </Field>
  )
}
