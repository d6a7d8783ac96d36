'use client'

import { useTranslations } from 'use-intl'
import { useVoices } from '../../ivrs/use-voices.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { VoiceSample } from './voice-sample.tsx'

type VoiceFieldProps = {
  /** '': the IVR's voice. */
  voice: string
  /** What `voice` stands for when it is empty: `As the IVR: nova`. */
  usual: string
  /** '': the IVR's, which is `usualLanguage`. */
  language: string
  usualLanguage: string
  error: string | undefined
  readOnly: boolean
  onVoice: (voice: string) => void
}

/** A voice of one's own, from what the speech engines offer. */
export function VoiceField({ voice, usual, language, usualLanguage, error, readOnly, onVoice }: VoiceFieldProps) {
  const t = useTranslations('designerInspector')
  const { voices } = useVoices()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
      <Field label={t('voice')} error={error}>
        {(control) => (
          <Combobox
            {...control}
            name="ttsVoice"
            value={voice}
            onValueChange={onVoice}
            options={[{ value: '', label: usual }, ...voices]}
            placeholder={usual}
            searchLabel={t('voices.search')}
            allowOther
            disabled={readOnly}
          />
        )}
      </Field>
      {readOnly ? null : <VoiceSample voice={voice} language={language} usualLanguage={usualLanguage} />}
    </div>
  )
}
