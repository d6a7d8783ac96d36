'use client'

import { useTranslations } from 'use-intl'
import { NextField } from '../inspector/next-field.tsx'
import { NumberField } from '../inspector/number-field.tsx'
import type { OptionFormProps } from '../inspector/option-form-props.ts'

/** How long the other side rings, and what becomes of a caller whom nobody takes. */
export function TransferSettings(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const { values, errors, readOnly, set, commit } = props
  return (
    <>
      <NumberField
        label={t('transfer.ringFor')}
        name="ringSeconds"
        unit={t('seconds')}
        value={values.ringSeconds}
        hint={t('transfer.ringForHint')}
        error={errors.ringSeconds}
        readOnly={readOnly}
        onValue={(ringSeconds) => set({ ringSeconds })}
        onLeave={() => commit()}
      />
      <NextField
        {...props}
        name="onFail"
        label={t('transfer.ifNobody')}
        hint={values.onFail === '' ? t('transfer.ifNobodyHint') : undefined}
      />
    </>
  )
}
