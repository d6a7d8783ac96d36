'use client'

import { promptMaxLength } from 'ivr-runtime/domain/flow/flow'
import { Volume2 } from 'lucide-react'
import { errorMessage } from '../../app/refusal.ts'
import { engineLabels } from '../../ivrs/use-voices.ts'
import { AudioPlayer } from '../../ui/audio-player.tsx'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Field } from '../../ui/field.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Textarea } from '../../ui/textarea.tsx'
import { usePreview } from '../data/use-preview.ts'
import { useDesigner } from '../state/designer-context.tsx'

type PromptFieldProps = {
  label: string
  name: string
  hint?: string
  optional?: boolean
  text: string
  /** '': the IVR's voice. */
  voice: string
  placeholder: string
  error: string | undefined
  readOnly: boolean
  rows: number
  onText: (text: string) => void
  onLeave: () => void
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
    placeholder,
    error,
    readOnly,
    rows,
    onText,
    onLeave,
  } = props
  const { ivrName } = useDesigner()
  const preview = usePreview(ivrName)
  const heard = preview.data && preview.variables?.text === text && (preview.variables.voice ?? '') === voice
  const count = `${formatNumber(text.length)} / ${formatNumber(promptMaxLength)}`
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
            label={label.toLowerCase()}
            durationMs={preview.data.durationMs}
            autoPlay
          />
          <p className="text-faint text-xs">
            Spoken by {preview.data.voice}, {engineLabels[preview.data.engine] ?? preview.data.engine}
            {preview.data.fallbackReason ? `. ${preview.data.fallbackReason}` : ''}
          </p>
        </div>
      ) : text.trim() ? (
        <Button
          size="sm"
          icon={Volume2}
          pending={preview.isPending}
          className="w-fit"
          onClick={() => preview.mutate({ text, voice: voice || null })}
        >
          Hear it
        </Button>
      ) : null}
      {preview.error ? (
        <p role="alert" className="text-danger text-xs">
          {errorMessage(preview.error)}
        </p>
      ) : null}
    </div>
  )
}
