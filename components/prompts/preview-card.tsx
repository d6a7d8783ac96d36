'use client'

import { useMutation } from '@tanstack/react-query'
import { promptMaxLength } from 'ivr-runtime/domain/flow/flow'
import { AudioLines } from 'lucide-react'
import { useState } from 'react'
import { errorMessage, fieldRefusals } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { languageOptions } from '../ivrs/languages.ts'
import { useIvr } from '../ivrs/use-ivr.ts'
import { useVoices } from '../ivrs/use-voices.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { cn } from '../ui/cn.ts'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import { formatNumber } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { MenuPromptPicker } from './menu-prompt-picker.tsx'
import { PreviewResult } from './preview-result.tsx'

/** Speaks a text as callers of this IVR would hear it; what is left empty is the IVR's own. */
export function PreviewCard({ name }: { name: string }) {
  const trpc = useTRPC()
  const { data: ivr } = useIvr(name)
  const { voices, models } = useVoices()
  const [text, setText] = useState('')
  const [choice, setChoice] = useState<{ voice?: string; model?: string; language?: string }>({})
  const preview = useMutation(trpc.speech.preview.mutationOptions())
  const tooLong = text.length > promptMaxLength
  const refused = fieldRefusals(preview.error)
  const refusalOf = (path: string) => refused.find((field) => field.path === path)?.message
  const set = (part: typeof choice) => setChoice((before) => ({ ...before, ...part }))

  return (
    <Card title="Hear a prompt" description="Spoken apart from the recordings that callers hear.">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          preview.mutate({ name, text, ...choice })
        }}
      >
        <Field
          label="Text"
          error={tooLong ? 'Too long for one prompt: split it into several menus.' : refusalOf('text')}
          aside={
            <span className={cn(tooLong && 'font-medium text-danger')}>
              {formatNumber(text.length)} / {formatNumber(promptMaxLength)}
            </span>
          }
        >
          {(aria) => (
            <Textarea
              {...aria}
              rows={5}
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder="Thank you for calling. Press 1 for sales, 2 for support."
            />
          )}
        </Field>
        <MenuPromptPicker
          name={name}
          onPick={(menu) => {
            setText(menu.promptText)
            set({ voice: menu.ttsVoice ?? undefined })
          }}
        />
        <div className="grid gap-4 sm:grid-cols-3 xl:grid-cols-2">
          <Field label="Voice" error={refusalOf('voice')}>
            {(aria) => (
              <Combobox
                {...aria}
                allowOther
                value={choice.voice ?? ivr?.defaultVoice ?? ''}
                onValueChange={(voice) => set({ voice })}
                options={voices}
                searchLabel="Search voices"
              />
            )}
          </Field>
          <Field label="Model" error={refusalOf('model')}>
            {(aria) => (
              <Combobox
                {...aria}
                allowOther
                value={choice.model ?? ivr?.ttsModel ?? ''}
                onValueChange={(model) => set({ model })}
                options={models}
                searchLabel="Search models"
              />
            )}
          </Field>
          <Field label="Language" error={refusalOf('language')} className="xl:col-span-2">
            {(aria) => (
              <Combobox
                {...aria}
                allowOther
                value={choice.language ?? ivr?.defaultLanguage ?? ''}
                onValueChange={(language) => set({ language })}
                options={languageOptions}
                searchLabel="Search languages"
              />
            )}
          </Field>
        </div>
        <Button
          type="submit"
          variant="primary"
          icon={AudioLines}
          pending={preview.isPending}
          disabled={!text.trim() || tooLong}
          className="justify-self-start"
        >
          Speak it
        </Button>
        {preview.error && refused.length === 0 ? (
          <Notice tone="danger" alert>
            {errorMessage(preview.error)}
          </Notice>
        ) : null}
        {preview.data && !preview.isPending ? (
          <PreviewResult preview={preview.data} askedVoice={preview.variables.voice ?? ivr?.defaultVoice ?? ''} />
        ) : null}
      </form>
    </Card>
  )
}
