'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Field } from '../ui/field.tsx'
import { formatCount } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'

const ages = [
  { value: 'all', label: 'All of them' },
  { value: '7', label: 'Those made more than 7 days ago' },
  { value: '30', label: 'Those made more than 30 days ago' },
  { value: '90', label: 'Those made more than 90 days ago' },
] as const

export type ClearCacheDialogProps = { name: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Deletes recordings of an IVR, all or the older ones. */
export function ClearCacheDialog({ name, open, onOpenChange }: ClearCacheDialogProps) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [age, setAge] = useState<(typeof ages)[number]['value']>('all')
  const clear = useMutation(
    trpc.speech.clearCache.mutationOptions({
      onSuccess: ({ deleted }) => {
        onOpenChange(false)
        toast.success(deleted === 0 ? 'No recording was that old' : `${formatCount(deleted, 'recording')} deleted`)
      },
      onSettled: () => queryClient.invalidateQueries(trpc.speech.cache.pathFilter()),
    }),
  )
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Clear recordings of ${name}?`}
      confirmLabel="Delete recordings"
      pending={clear.isPending}
      error={clear.error ? errorMessage(clear.error) : undefined}
      onConfirm={() => clear.mutate({ name, ...(age === 'all' ? {} : { olderThanDays: Number(age) }) })}
    >
      <p>
        The recordings are deleted. The next caller who needs one waits until it is spoken again, and OpenAI charges for
        it again.
      </p>
      <Field label="Which">{(aria) => <Select {...aria} value={age} onValueChange={setAge} options={ages} />}</Field>
    </ConfirmDialog>
  )
}
