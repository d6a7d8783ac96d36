'use client'

import { NextField } from '../inspector/next-field.tsx'
import { NumberField } from '../inspector/number-field.tsx'
import type { OptionFormProps } from '../inspector/option-form-props.ts'

/** How long the other side rings, and what becomes of a caller whom nobody takes. */
export function TransferSettings(props: OptionFormProps) {
  const { values, errors, readOnly, set, commit } = props
  return (
    <>
      <NumberField
        label="Ring for"
        name="ringSeconds"
        unit="seconds"
        value={values.ringSeconds}
        hint="Empty: as long as the phone system does."
        error={errors.ringSeconds}
        readOnly={readOnly}
        onValue={(ringSeconds) => set({ ringSeconds })}
        onLeave={() => commit()}
      />
      <NextField
        {...props}
        name="onFail"
        label="If nobody takes it"
        hint={values.onFail === '' ? 'The caller is told why, and chooses again.' : undefined}
      />
    </>
  )
}
