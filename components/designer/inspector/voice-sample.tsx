'use client'

import { Volume2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { AudioPlayer } from '../../ui/audio-player.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { usePreview } from '../data/use-preview.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { sampleSentence } from './sample-sentence.ts'

/** What a voice sounds like in a language. `voice` and `language` '': the IVR's. */
export function VoiceSample({
  voice,
  language,
  usualLanguage,
}: Record<'voice' | 'language' | 'usualLanguage', string>) {
  const t = useTranslations('designerInspector')
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const preview = usePreview(ivrName)
  const text = sampleSentence(language || usualLanguage)
  const said = preview.variables
  const heard = said?.text === text && (said.voice ?? '') === voice && (said.language ?? '') === language
  return (
    <>
      {heard && preview.data ? (
        <AudioPlayer
          compact
          src={preview.data.audioUrl}
          label={t('voices.theVoice')}
          durationMs={preview.data.durationMs}
          autoPlay
        />
      ) : (
        <IconButton
          icon={Volume2}
          label={t('voices.hear')}
          pending={preview.isPending}
          onClick={() => preview.mutate({ text, voice: voice || null, language: language || null })}
        />
      )}
      {preview.error ? (
        <p role="alert" className="col-span-full text-danger text-xs">
          {errorMessage(preview.error)}
        </p>
      ) : null}
    </>
  )
}
