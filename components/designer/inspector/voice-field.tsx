'use client'

import { useVoices } from '../../ivrs/use-voices.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'

type VoiceFieldProps = {
  /** '': the IVR's voice. */
  voice: string
  /** What `voice` stands for when it is empty: `As the IVR: nova`. */
  usual: string
  error: string | undefined
  readOnly: boolean
  onVoice: (voice: string) => void
}

/** A voice of one's own, from what the speech engines offer. */
export function VoiceField({ voice, usual, error, readOnly, onVoice }: VoiceFieldProps) {
  const { voices } = useVoices()
  return (
    <Field label="Voice" error={error}>
      {(control) => (
        <Combobox
          {...control}
          name="ttsVoice"
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
