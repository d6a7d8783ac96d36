'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

const ages = ['all', '7', '30', '90'] as const

export type ClearCacheDialogProps = { name: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Deletes recordings of an IVR, all or the older ones. */
export function ClearCacheDialog({ name, open, onOpenChange }: ClearCacheDialogProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('prompts')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [age, setAge] = useState<(typeof ages)[number]>('all')
  const options = ages.map((each) => ({
    value: each,
    label: each === 'all' ? t('clear.ages.all') : t('clear.ages.days', { days: Number(each) }),
  }))
  const clear = useMutation(
    trpc.speech.clearCache.mutationOptions({
      onSuccess: ({ deleted }) => {
        onOpenChange(false)
        toast.success(deleted === 0 ? t('clear.noneThatOld') : t('clear.deleted', { count: deleted }))
      },
      onSettled: () => queryClient.invalidateQueries(trpc.speech.cache.pathFilter()),
    }),
  )
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('clear.title', { name })}
      confirmLabel={t('clear.confirm')}
      pending={clear.isPending}
      error={clear.error ? errorMessage(clear.error) : undefined}
      onConfirm={() => clear.mutate({ name, ...(age === 'all' ? {} : { olderThanDays: Number(age) }) })}
    >
      <p>{t('clear.what')}</p>
      <Field label={t('clear.which')}>
        {(aria) => <Select {...aria} value={age} onValueChange={setAge} options={options} />}
      </Field>
    </ConfirmDialog>
  )
}
