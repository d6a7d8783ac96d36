'use client'

import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { knownTargets } from '../known-targets.ts'
import { TargetField } from '../target-field.tsx'

export function TransferExtensionFields(props: OptionFormProps) {
  return (
    <TargetField
      {...props}
      label="Extension or number"
      placeholder="1001"
      hint="An extension such as 1001, or a number in full such as +15551234567."
      suggestions={knownTargets(props.draft, 'transfer_extension')}
    />
  )
}
