'use client'

import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { IvrFormValues } from '../ivr-form-schema.ts'
import { newIvrValues } from '../ivr-form-schema.ts'
import type { Template } from './template-draft.ts'
import { blank, TemplateGallery } from './template-gallery.tsx'

export type TemplateFieldProps = {
  form: UseFormReturn<IvrFormValues>
  /** Null: blank. */
  value: Template | null
  onValueChange: (template: Template | null) => void
}

/** Asks what an IVR begins with. Fields that nobody touched yet take the values of the template. */
export function TemplateField({ form, value, onValueChange }: TemplateFieldProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  const labelId = useId()
  const trpc = useTRPC()
  const { data, error, refetch } = useQuery(trpc.template.list.queryOptions(undefined, { staleTime: Infinity }))
  // Read while rendering, so that the form keeps track of what was touched.
  const { dirtyFields } = form.formState
  const choose = (id: string) => {
    const template = data?.find((each) => each.id === id) ?? null
    const { description, defaultLanguage, defaultVoice, ttsModel } = template?.ivr ?? newIvrValues
    for (const [name, defaultValue] of Object.entries({ description, defaultLanguage, defaultVoice, ttsModel })) {
      const field = name as 'description' | 'defaultLanguage' | 'defaultVoice' | 'ttsModel'
      if (!dirtyFields[field]) form.resetField(field, { defaultValue })
    }
    onValueChange(template)
  }
  return (
    <div className="grid gap-1.5">
      <span id={labelId} className="font-medium text-sm text-text">
        {t('templates.startFrom')}
      </span>
      <TemplateGallery
        labelledBy={labelId}
        templates={data ?? (error ? [] : undefined)}
        value={value?.id ?? blank}
        onValueChange={choose}
      />
      {error ? (
        <Notice tone="danger" alert>
          {errorMessage(error)} <Button onClick={() => void refetch()}>{t('templates.tryAgain')}</Button>
        </Notice>
      ) : null}
      <div aria-live="polite">{value ? <Hints template={value} /> : null}</div>
    </div>
  )
}

function Hints({ template }: { template: Template }) {
  const t = useTranslations('ivrs')
  return (
    <div className="rounded-lg border bg-sunken px-3 py-2 text-xs">
      <p className="font-medium text-text">{t('templates.toChange')}</p>
      <ul className="mt-1 grid list-disc gap-0.5 pl-4 text-muted">
        {template.words[useLocale()].hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p className="mt-1 text-muted">{t('templates.note')}</p>
    </div>
  )
}
