'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useShowRefusal } from '../app/use-show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { IvrFields, IvrNameField } from './ivr-fields.tsx'
import { type IvrFormValues, ivrFormSchema, newIvrValues } from './ivr-form-schema.ts'
import type { Template } from './templates/template-draft.ts'
import { TemplateField } from './templates/template-field.tsx'
import { useWrong } from './use-wrong.ts'

export type CreateIvrDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Asks for a new IVR and opens it in the designer. */
export function CreateIvrDialog({ open, onOpenChange }: CreateIvrDialogProps) {
  const t = useTranslations('ivrs')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('newIvr')} description={t('create.description')} size="xl">
      <CreateIvrForm onCancel={() => onOpenChange(false)} />
    </Dialog>
  )
}

function CreateIvrForm({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('ivrs')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  const [template, setTemplate] = useState<Template | null>(null)
  const showRefusal = useShowRefusal()
  const form = useForm<IvrFormValues>({ resolver: zodResolver(ivrFormSchema), defaultValues: newIvrValues })
  const create = useMutation(
    trpc.ivr.create.mutationOptions({
      onSuccess: (_answer, { name }) => {
        void queryClient.invalidateQueries(trpc.ivr.list.pathFilter())
        router.push(`/ivrs/${encodeURIComponent(name)}`)
      },
      onError: (error) => showRefusal(form, error, { speechEngine: 'engine' }),
    }),
  )
  const submit = form.handleSubmit(({ engine, description, openaiApiKey, ...values }) =>
    create.mutate({
      ...values,
      description: description || null,
      openaiApiKey: openaiApiKey || null,
      template: template?.id ?? null,
      speechEngine: engine === 'auto' ? null : engine,
    }),
  )
  const { errors } = form.formState
  const wrong = useWrong(form)
  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-col">
      <DialogBody>
        {errors.root ? (
          <Notice tone="danger" alert>
            {errors.root.message}
          </Notice>
        ) : null}
        <IvrNameField form={form} />
        <TemplateField form={form} value={template} onValueChange={setTemplate} />
        <IvrFields form={form} />
        <Field label={t('fields.key')} optional hint={t('fields.keyHint')} error={wrong('openaiApiKey')}>
          {(aria) => (
            <Input
              {...aria}
              {...form.register('openaiApiKey')}
              type="password"
              autoComplete="new-password"
              placeholder="sk-…"
              className="font-mono"
            />
          )}
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" pending={create.isPending || create.isSuccess}>
          {t('create.submit')}
        </Button>
      </DialogFooter>
    </form>
  )
}
