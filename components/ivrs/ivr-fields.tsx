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
import { useWrong } from './use-wrong.ts'

const engines = [
  { value: 'auto', label: null, hint: 'autoHint' },
  { value: 'openai', label: 'OpenAI', hint: 'openaiHint' },
  { value: 'flite', label: 'Offline (flite)', hint: 'fliteHint' },
] as const

const publishModes = ['auto', 'manual'] as const

/** What is asked of an IVR besides its name and key; the same when it is created and when it is edited. */
export function IvrFields({ form }: { form: UseFormReturn<IvrFormValues> }) {
  const t = useTranslations('ivrs')
  const { control, register } = form
  const wrong = useWrong(form)
  const { voices, models } = useVoices()
  const languages = useLanguageOptions()
  return (
    <>
      <Field label={t('fields.description')} optional error={wrong('description')}>
        {(aria) => (
          <Textarea {...aria} {...register('description')} rows={2} placeholder={t('fields.descriptionPlaceholder')} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('fields.engine')} error={wrong('engine')}>
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
        <Field label={t('fields.language')} error={wrong('defaultLanguage')}>
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
        <Field label={t('fields.voice')} error={wrong('defaultVoice')} hint={t('fields.voiceHint')}>
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
        <Field label={t('fields.model')} error={wrong('ttsModel')} hint={t('fields.modelHint')}>
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
      <Field label={t('fields.publish')} hint={t('fields.publishHint')} error={wrong('publishMode')}>
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
  const wrong = useWrong(form)
  return (
    <Field label={t('fields.name')} hint={t('fields.nameHint')} error={wrong('name')}>
      {(aria) => <Input {...aria} {...form.register('name')} placeholder="support-hotline" className="font-mono" />}
    </Field>
  )
}
