'use client'

import { libraryName } from 'ivr-runtime/domain/flow/play-audio'
import { useState } from 'react'
import { Field } from '../../../ui/field.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { NextField } from '../../inspector/next-field.tsx'
import type { OptionFormProps } from '../../inspector/option-form-props.ts'
import { knownTargets } from '../known-targets.ts'
import { TargetField } from '../target-field.tsx'
import { RecordingField } from './recording-field.tsx'

const places = [
  { value: 'library', label: 'Library' },
  { value: 'switch', label: 'File on the switch' },
] as const

type Place = (typeof places)[number]['value']

export function PlayAudioFields(props: OptionFormProps) {
  const { draft, values, readOnly } = props
  const stored: Place = values.actionTarget === '' || libraryName(values.actionTarget) !== null ? 'library' : 'switch'
  const [asked, setAsked] = useState<Place | null>(null)
  const place = asked ?? stored
  return (
    <>
      <Field label="Where it is">
        {(control) => (
          <Segmented {...control} value={place} onValueChange={setAsked} options={places} disabled={readOnly} />
        )}
      </Field>
      {place === 'library' ? (
        <RecordingField {...props} />
      ) : (
        <TargetField
          {...props}
          label="Recording"
          placeholder="/var/audio/greeting.wav"
          hint="A WAV file on the switch: a full path, or one within its sounds folder."
          suggestions={knownTargets(draft, 'play_audio')
            .filter((target) => libraryName(target) === null)
            .map((target) => ({ target, used: 'used in this IVR' }))}
        />
      )}
      <NextField {...props} />
    </>
  )
}
