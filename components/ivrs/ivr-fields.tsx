'use client'

import { Controller, type UseFormReturn } from 'react-hook-form'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { Textarea } from '../ui/textarea.tsx'
import type { IvrFormValues } from './ivr-form-schema.ts'
import { languageOptions } from './languages.ts'
import { useVoices } from './use-voices.ts'

const engines = [
  { value: 'auto', label: 'Automatic', hint: 'OpenAI where a key is at hand, else offline' },
  { value: 'openai', label: 'OpenAI', hint: 'Speaks offline when OpenAI refuses' },
  { value: 'flite', label: 'Offline (flite)', hint: 'English, without a key' },
] as const

const publishModes = [
  { value: 'auto', label: 'After each edit' },
  { value: 'manual', label: 'When I say so' },
] as const

/** What is asked of an IVR besides its name and key; the same when it is created and when it is edited. */
export function IvrFields({ form }: { form: UseFormReturn<IvrFormValues> }) {
  const { control, register, formState } = form
  const { errors } = formState
  const { voices, models } = useVoices()
  return (
    <>
      <Field label="Description" optional error={errors.description?.message}>
        {(aria) => <Textarea {...aria} {...register('description')} rows={2} placeholder="What callers reach here" />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Speech engine" error={errors.engine?.message}>
          {(aria) => (
            <Controller
              control={control}
              name="engine"
              render={({ field }) => (
                <Select {...aria} value={field.value} onValueChange={field.onChange} options={engines} />
              )}
            />
          )}
        </Field>
        <Field label="Language" error={errors.defaultLanguage?.message}>
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
                  options={languageOptions}
                  searchLabel="Search languages"
                />
              )}
            />
          )}
        </Field>
        <Field label="Voice" error={errors.defaultVoice?.message} hint="Menus may have voices of their own.">
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
                  searchLabel="Search voices"
                />
              )}
            />
          )}
        </Field>
        <Field label="Model" error={errors.ttsModel?.message} hint="Used by OpenAI.">
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
                  searchLabel="Search models"
                />
              )}
            />
          )}
        </Field>
      </div>
      <Field
        label="Publish"
        hint="Only published versions answer calls. A draft with errors is never published."
        error={errors.publishMode?.message}
      >
        {(aria) => (
          <Controller
            control={control}
            name="publishMode"
            render={({ field }) => (
              <Segmented {...aria} value={field.value} onValueChange={field.onChange} options={publishModes} />
            )}
          />
        )}
      </Field>
    </>
  )
}

/** The name, which cannot be changed later. */
export function IvrNameField({ form }: { form: UseFormReturn<IvrFormValues> }) {
  return (
    <Field
      label="Name"
      hint="Part of addresses and of the pod's name; it cannot be changed later."
      error={form.formState.errors.name?.message}
    >
      {(aria) => <Input {...aria} {...form.register('name')} placeholder="support-hotline" className="font-mono" />}
    </Field>
  )
}
