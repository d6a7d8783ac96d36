'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useShowRefusal } from '../app/use-show-refusal.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Notice } from '../ui/notice.tsx'
import { Textarea } from '../ui/textarea.tsx'
import type { Recording } from './use-recordings.ts'

export type EditRecordingDialogProps = { recording: Recording; open: boolean; onClose: () => void }

/** Changes a recording's name, while nothing plays it, and its description. */
export function EditRecordingDialog({ recording, open, onClose }: EditRecordingDialogProps) {
  const t = useTranslations('recordings')
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('editTitle', { name: recording.name })}>
      <EditRecordingForm recording={recording} onClose={onClose} />
    </Dialog>
  )
}

function EditRecordingForm({ recording, onClose }: { recording: Recording; onClose: () => void }) {
  const t = useTranslations('recordings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const inUse = recording.usedBy.length > 0
  const showRefusal = useShowRefusal()
  const form = useForm({ defaultValues: { name: recording.name, description: recording.description ?? '' } })
  const update = useMutation(
    trpc.recording.update.mutationOptions({
      onSuccess: onClose,
      onError: (error) => showRefusal(form, error),
      onSettled: () => queryClient.invalidateQueries(trpc.recording.list.pathFilter()),
    }),
  )
  const { errors } = form.formState
  return (
    <form
      noValidate
      className="flex min-h-0 flex-col"
      onSubmit={form.handleSubmit((changes) => update.mutate({ name: recording.name, changes }))}
    >
      <DialogBody>
        {errors.root ? (
          <Notice tone="danger" alert>
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label={t('name')} error={errors.name?.message} hint={t(inUse ? 'nameStays' : 'nameHint')}>
          {(aria) => <Input {...aria} {...form.register('name')} readOnly={inUse} className="font-mono" />}
        </Field>
        <Field label={t('descriptionLabel')} optional error={errors.description?.message}>
          {(aria) => <Textarea {...aria} {...form.register('description')} rows={3} />}
        </Field>
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
