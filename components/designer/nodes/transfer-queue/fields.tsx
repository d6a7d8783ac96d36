'use client'

import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { knownTargets } from '../known-targets.ts'
import { TargetField } from '../target-field.tsx'
import { TransferSettings } from '../transfer-settings.tsx'

export function TransferQueueFields(props: OptionFormProps) {
  return (
    <>
      <TargetField
        {...props}
        label="Queue"
        placeholder="queue-sales"
        hint="The caller waits there for an agent."
        suggestions={knownTargets(props.draft, 'transfer_queue')}
      />
      <TransferSettings {...props} />
    </>
  )
}
