'use client'

import { promptMaxLength } from 'ivr-runtime/domain/flow/flow'
import { Volume2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { engineLabels } from '../../ivrs/use-voices.ts'
import { AudioPlayer } from '../../ui/audio-player.tsx'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { usePreview } from '../data/use-preview.ts'
import type { Draft } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import type { InspectorTexts } from './inspector-texts.ts'
import { SpeechFacts } from './speech-facts.tsx'
import { VariableMenu } from './variable-menu.tsx'

type PromptFieldProps = {
  label: string
  name: string
  hint?: string
  optional?: boolean
  text: string
  /** '': the IVR's voice. */
  voice: string
  /** '': the IVR's language. */
  language: string
  /** Whose variables can be put into the text. */
  draft: Draft
  placeholder: string
  error: string | undefined
  readOnly: boolean
  rows: number
  /** Takes the focus when it appears. */
  focused?: boolean
  onText: (text: string) => void
  onLeave: () => void
  /** More that can be done to the words. */
  actions?: ReactNode
}

/** Words that callers hear: how many there are, and what they sound like. */
export function PromptField(props: PromptFieldProps) {
  const {
    label,
    name,
    hint,
    optional = false,
    text,
    voice,
    language,
    draft,
    placeholder,
    error,
    readOnly,
    rows,
    focused = false,
    onText,
    onLeave,
    actions,
  } = props
  const t = useTranslations('designerInspector')
  const format = useFormat()
  const errorMessage = useErrorMessage()
  const { ivrName } = useDesigner()
  const preview = usePreview(ivrName)
  const said = preview.variables
  const heard = said?.text === text && (said.voice ?? '') === voice && (said.language ?? '') === language
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) area.current?.focus()
  }, [focused])
  const count = `${format.number(text.length)} / ${format.number(promptMaxLength)}`
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        hint={hint}
        error={error}
        optional={optional}
        aside={<span className={cn(text.length > promptMaxLength && 'font-medium text-danger')}>{count}</span>}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={area}
            name={name}
            rows={rows}
            value={text}
            placeholder={placeholder}
            readOnly={readOnly}
            className="max-h-80"
            onChange={(event) => onText(event.target.value)}
            onBlur={onLeave}
          />
        )}
      </Field>
      {heard && preview.data ? (
        <div className="grid gap-1">
          <AudioPlayer
            src={preview.data.audioUrl}
            label={format.inSentence(label)}
            durationMs={preview.data.durationMs}
            autoPlay
          />
          <p className="text-faint text-xs">{spokenBy(preview.data, t)}</p>
        </div>
      ) : null}
      {readOnly && heard ? null : (
        <div className="flex flex-wrap items-center gap-1">
          {text.trim() && !heard ? (
            <Button
              size="sm"
              icon={Volume2}
              pending={preview.isPending}
              onClick={() => preview.mutate({ text, voice: voice || null, language: language || null })}
            >
              {t('prompt.hear')}
            </Button>
          ) : null}
          {readOnly ? null : <VariableMenu draft={draft} field={area} text={text} onText={onText} />}
          {actions}
        </div>
      )}
      <SpeechFacts text={text} />
      {preview.error ? (
        <p role="alert" className="text-danger text-xs">
          {errorMessage(preview.error)}
        </p>
      ) : null}
    </div>
  )
}

type Spoken = { voice: string; engine: string; fallbackReason: string | null }

function spokenBy({ voice, engine, fallbackReason: why }: Spoken, t: InspectorTexts): string {
  const by = { voice, engine: engineLabels[engine] ?? engine }
  return why ? t('prompt.spokenByBecause', { ...by, why }) : t('prompt.spokenBy', by)
}
