'use client'

import { useVoices } from '../../ivrs/use-voices.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'

type VoiceFieldProps = {
  /** '': the IVR's voice. */
  voice: string
  ivrVoice: string
  error: string | undefined
  readOnly: boolean
  onVoice: (voice: string) => void
}

/** The voice of one menu, from what the speech engines offer. */
export function VoiceField({ voice, ivrVoice, error, readOnly, onVoice }: VoiceFieldProps) {
  const { voices } = useVoices()
  const usual = `As the IVR: ${ivrVoice}`
  return (
    <Field label="Voice" error={error}>
      {(control) => (
        <Combobox
          {...control}
          value={voice}
          onValueChange={onVoice}
          options={[{ value: '', label: usual }, ...voices]}
          placeholder={usual}
          searchLabel="Search voices"
          allowOther
          disabled={readOnly}
        />
      )}
    </Field>
  )
}
