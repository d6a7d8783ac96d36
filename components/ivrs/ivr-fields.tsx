'use client'

import { Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { Textarea } from '../ui/textarea.tsx'
import type { IvrFormValues } from './ivr-form-schema.ts'
import { useLanguageOptions } from './languages.ts'
import { useVoices } from './use-voices.ts'

const engines = [
  { value: 'auto', label: null, hint: 'autoHint' },
  { value: 'openai', label: 'OpenAI', hint: 'openaiHint' },
  { value: 'flite', label: 'Offline (flite)', hint: 'fliteHint' },
] as const

const publishModes = ['auto', 'manual'] as const

/** What is asked of an IVR besides its name and key; the same when it is created and when it is edited. */
export function IvrFields({ form }: { form: UseFormReturn<IvrFormValues> }) {
  const t = useTranslations('ivrs')
  const { control, register, formState } = form
  const { errors } = formState
  const { voices, models } = useVoices()
  const languages = useLanguageOptions()
  return (
    <>
      <Field label={t('fields.description')} optional error={errors.description?.message}>
        {(aria) => (
          <Textarea {...aria} {...register('description')} rows={2} placeholder={t('fields.descriptionPlaceholder')} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('fields.engine')} error={errors.engine?.message}>
          {(aria) => (
            <Controller
              control={control}
              name="engine"
              render={({ field }) => (
                <Select
                  {...aria}
                  value={field.value}
                  onValueChange={field.onChange}
                  options={engines.map(({ value, label, hint }) => ({
                    value,
                    label: label ?? t('engines.auto'),
                    hint: t(`engines.${hint}`),
                  }))}
                />
              )}
            />
          )}
        </Field>
        <Field label={t('fields.language')} error={errors.defaultLanguage?.message}>
          {(aria) => (
            <Controller
              control={control}
              name="defaultLanguage"
              render={({ field }) => (
                <Combobox
                  {...aria}
                  allowOther
                  value={field.value}
                  onValueChange={field.onChange}
                  options={languages}
                  searchLabel={t('searchLanguages')}
                />
              )}
            />
          )}
        </Field>
        <Field label={t('fields.voice')} error={errors.defaultVoice?.message} hint={t('fields.voiceHint')}>
          {(aria) => (
            <Controller
              control={control}
              name="defaultVoice"
              render={({ field }) => (
                <Combobox
                  {...aria}
                  allowOther
                  value={field.value}
                  onValueChange={field.onChange}
                  options={voices}
                  searchLabel={t('searchVoices')}
                />
              )}
            />
          )}
        </Field>
        <Field label={t('fields.model')} error={errors.ttsModel?.message} hint={t('fields.modelHint')}>
          {(aria) => (
            <Controller
              control={control}
              name="ttsModel"
              render={({ field }) => (
                <Combobox
                  {...aria}
                  allowOther
                  value={field.value}
                  onValueChange={field.onChange}
                  options={models}
                  searchLabel={t('searchModels')}
                />
              )}
            />
          )}
        </Field>
      </div>
      <Field label={t('fields.publish')} hint={t('fields.publishHint')} error={errors.publishMode?.message}>
        {(aria) => (
          <Controller
            control={control}
            name="publishMode"
            render={({ field }) => (
              <Segmented
                {...aria}
                value={field.value}
                onValueChange={field.onChange}
                options={publishModes.map((mode) => ({ value: mode, label: t(`publishModes.${mode}`) }))}
              />
            )}
          />
        )}
      </Field>
    </>
  )
}

/** The name, which cannot be changed later. */
export function IvrNameField({ form }: { form: UseFormReturn<IvrFormValues> }) {
  const t = useTranslations('ivrs')
  return (
    <Field label={t('fields.name')} hint={t('fields.nameHint')} error={form.formState.errors.name?.message}>
      {(aria) => <Input {...aria} {...form.register('name')} placeholder="support-hotline" className="font-mono" />}
    </Field>
  )
}
