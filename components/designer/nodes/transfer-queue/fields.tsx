'use client'

import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { TargetField } from '../target-field.tsx'
import { TransferSettings } from '../transfer-settings.tsx'
import { useKnownTargets } from '../use-known-targets.ts'

export function TransferQueueFields(props: OptionFormProps) {
  const suggestions = useKnownTargets(props.draft, 'transfer_queue')
  return (
    <>
      <TargetField
        {...props}
        label="Queue"
        placeholder="queue-sales"
        hint="The caller waits there for an agent."
        suggestions={suggestions}
      />
      <TransferSettings {...props} />
    </>
  )
}
