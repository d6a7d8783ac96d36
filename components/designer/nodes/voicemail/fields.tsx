'use client'

import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { knownTargets } from '../known-targets.ts'
import { TargetField } from '../target-field.tsx'

export function VoicemailFields(props: OptionFormProps) {
  return (
    <TargetField
      {...props}
      label="Mailbox"
      placeholder="1001"
      hint="The caller leaves a message in it."
      suggestions={knownTargets(props.draft, 'voicemail')}
    />
  )
}
