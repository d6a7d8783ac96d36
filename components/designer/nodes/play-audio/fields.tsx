'use client'

import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../../../ui/field.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { NextField } from '../../inspector/next-field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { knownTargets } from '../known-targets.ts'
import { TargetField } from '../target-field.tsx'
import { RecordingField } from './recording-field.tsx'

type Place = 'library' | 'switch'

export function PlayAudioFields(props: OptionFormProps) {
  const t = useTranslations('designerNodes')
  const { draft, values, readOnly } = props
  const stored: Place = values.actionTarget === '' || libraryName(values.actionTarget) !== null ? 'library' : 'switch'
  const places = [
    { value: 'library', label: t('audio.library') },
    { value: 'switch', label: t('audio.onSwitch') },
  ] as const
  const [asked, setAsked] = useState<Place | null>(null)
  const place = asked ?? stored
  return (
    <>
      <Field label={t('audio.where')}>
        {(control) => (
          <Segmented {...control} value={place} onValueChange={setAsked} options={places} disabled={readOnly} />
        )}
      </Field>
      {place === 'library' ? (
        <RecordingField {...props} />
      ) : (
        <TargetField
          {...props}
          label={t('audio.recording')}
          placeholder="/var/audio/greeting.wav"
          hint={t('audio.fileHint')}
          suggestions={knownTargets(draft, 'play_audio')
            .filter((target) => libraryName(target) === null)
            .map((target) => ({ target, used: t('targets.usedHere') }))}
        />
      )}
      <NextField {...props} />
    </>
  )
}
