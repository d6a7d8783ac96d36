'use client'

import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { TargetField } from '../target-field.tsx'
import { TransferSettings } from '../transfer-settings.tsx'
import { useKnownTargets } from '../use-known-targets.ts'

export function TransferExtensionFields(props: OptionFormProps) {
  const suggestions = useKnownTargets(props.draft, 'transfer_extension')
  return (
    <>
      <TargetField
        {...props}
        label="Extension or number"
        placeholder="1001"
        hint="An extension such as 1001, a number in full such as +15551234567, or a dial string such as sofia/gateway/carrier/+15551234567 where the settings allow it."
        suggestions={suggestions}
      />
      <TransferSettings {...props} />
    </>
  )
}
