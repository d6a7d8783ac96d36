'use client'

import { useMutation } from '@tanstack/react-query'
import { promptMaxLength } from 'ivr-runtime/domain/flow/flow'
import { AudioLines } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { fieldRefusals } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useRefusal } from '../app/use-refusal.ts'
import { useLanguageOptions } from '../ivrs/languages.ts'
import { useIvr } from '../ivrs/use-ivr.ts'
import { useVoices } from '../ivrs/use-voices.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { cn } from '../ui/cn.ts'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { useFormat } from '../ui/use-format.ts'
import { MenuPromptPicker } from './menu-prompt-picker.tsx'
import { PreviewResult } from './preview-result.tsx'

/** Speaks a text as callers of this IVR would hear it; what is left empty is the IVR's own. */
export function PreviewCard({ name }: { name: string }) {
  const errorMessage = useErrorMessage()
  const said = useRefusal()
  const format = useFormat()
  const t = useTranslations('prompts')
  const trpc = useTRPC()
  const { data: ivr } = useIvr(name)
  const { voices, models } = useVoices()
  const languages = useLanguageOptions()
  const [text, setText] = useState('')
  const [choice, setChoice] = useState<{ voice?: string; model?: string; language?: string }>({})
  const preview = useMutation(trpc.speech.preview.mutationOptions())
  const tooLong = text.length > promptMaxLength
  const refused = fieldRefusals(preview.error)
  const refusalOf = (path: string) => {
    const message = refused.find((field) => field.path === path)?.message
    return message && said(message)
  }
  const set = (part: typeof choice) => setChoice((before) => ({ ...before, ...part }))

  return (
    <Card title={t('preview.title')} description={t('preview.description')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          preview.mutate({ name, text, ...choice })
        }}
      >
        <Field
          label={t('preview.text')}
          error={tooLong ? t('preview.tooLong') : refusalOf('text')}
          aside={
            <span className={cn(tooLong && 'font-medium text-danger')}>
              {format.number(text.length)} / {format.number(promptMaxLength)}
            </span>
          }
        >
          {(aria) => (
            <Textarea
              {...aria}
              rows={5}
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder={t('preview.placeholder')}
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
          <Field label={t('preview.voice')} error={refusalOf('voice')}>
            {(aria) => (
              <Combobox
                {...aria}
                allowOther
                value={choice.voice ?? ivr?.defaultVoice ?? ''}
                onValueChange={(voice) => set({ voice })}
                options={voices}
                searchLabel={t('preview.searchVoices')}
              />
            )}
          </Field>
          <Field label={t('preview.model')} error={refusalOf('model')}>
            {(aria) => (
              <Combobox
                {...aria}
                allowOther
                value={choice.model ?? ivr?.ttsModel ?? ''}
                onValueChange={(model) => set({ model })}
                options={models}
                searchLabel={t('preview.searchModels')}
              />
            )}
          </Field>
          <Field label={t('preview.language')} error={refusalOf('language')} className="xl:col-span-2">
            {(aria) => (
              <Combobox
                {...aria}
                allowOther
                value={choice.language ?? ivr?.defaultLanguage ?? ''}
                onValueChange={(language) => set({ language })}
                options={languages}
                searchLabel={t('preview.searchLanguages')}
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
          {t('preview.speak')}
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
