'use client'

import { NextField } from '../../inspector/next-field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { knownTargets } from '../known-targets.ts'
import { TargetField } from '../target-field.tsx'

export function PlayAudioFields(props: OptionFormProps) {
  return (
    <>
      <TargetField
        {...props}
        label="Recording"
        placeholder="/var/audio/greeting.wav"
        hint="A WAV file on the switch: a full path, or one within its sounds folder."
        suggestions={knownTargets(props.draft, 'play_audio')}
      />
      <NextField {...props} />
    </>
  )
}
