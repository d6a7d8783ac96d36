'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useShowRefusal } from '../app/use-show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { IvrFields } from './ivr-fields.tsx'
import { type IvrFormValues, ivrFormSchema } from './ivr-form-schema.ts'
import type { IvrDetails } from './ivr-summary.ts'
import { type KeyChange, OpenaiKeyField } from './openai-key-field.tsx'
import { useRestart } from './use-restart.ts'
import { useWrong } from './use-wrong.ts'

/** The form of `EditIvrDialog`. A new key or engine works after a restart, which it offers. */
export function EditIvrForm({ ivr, onClose }: { ivr: IvrDetails; onClose: () => void }) {
  const t = useTranslations('ivrs')
  const { name } = ivr
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [key, setKey] = useState<KeyChange>(undefined)
  const showRefusal = useShowRefusal()
  const form = useForm<IvrFormValues>({ resolver: zodResolver(ivrFormSchema), defaultValues: valuesOf(ivr) })
  const { setFocus } = form
  // The form comes after the dialog, which gave the focus away already.
  useEffect(() => setFocus('description'), [setFocus])
  const { restart } = useRestart()
  const update = useMutation(
    trpc.ivr.update.mutationOptions({
      onSuccess: (_answer, { changes }) => {
        void queryClient.invalidateQueries(trpc.ivr.pathFilter())
        void queryClient.invalidateQueries(trpc.draft.get.pathFilter())
        const needsRestart = changes.openaiApiKey !== undefined || (changes.speechEngine ?? null) !== ivr.speechEngine
        toast.success(t('saved', { name }), {
          ...(needsRestart
            ? {
                description: t('needsRestart'),
                action: { label: t('actions.restart'), onClick: () => restart(name) },
                duration: 10_000,
              }
            : {}),
        })
        onClose()
      },
      onError: (error) => showRefusal(form, error, { speechEngine: 'engine' }),
    }),
  )
  const submit = form.handleSubmit(({ name: _name, engine, description, openaiApiKey: _unused, ...values }) =>
    update.mutate({
      name,
      changes: {
        ...values,
        description: description || null,
        speechEngine: engine === 'auto' ? null : engine,
        ...(key === undefined ? {} : { openaiApiKey: key }),
      },
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
        <IvrFields form={form} />
        <OpenaiKeyField masked={ivr.openaiApiKeyMasked} value={key} onChange={setKey} error={wrong('openaiApiKey')} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" pending={update.isPending}>
          {t('save')}
        </Button>
      </DialogFooter>
    </form>
  )
}

function valuesOf(ivr: IvrDetails): IvrFormValues {
  const { name, description, defaultLanguage, defaultVoice, ttsModel, speechEngine, publishMode } = ivr
  return {
    name,
    description: description ?? '',
    defaultLanguage,
    defaultVoice,
    ttsModel,
    engine: speechEngine === 'openai' || speechEngine === 'flite' ? speechEngine : 'auto',
    publishMode,
    openaiApiKey: '',
  }
}
