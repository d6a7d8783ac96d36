'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { formatDuration } from '../ui/format.ts'
import type { Recording } from './use-recordings.ts'
import { UsedBy } from './used-by.tsx'

export type DeleteRecordingDialogProps = { recording: Recording; open: boolean; onClose: () => void }

/** Asks before a recording is deleted; says why not while keys play it. */
export function DeleteRecordingDialog({ recording, open, onClose }: DeleteRecordingDialogProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('recordings')
  const { name, durationMs, usedBy } = recording
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const remove = useMutation(
    trpc.recording.delete.mutationOptions({
      onSuccess: () => {
        onClose()
        toast.success(t('deleted', { name }))
      },
      onSettled: () => queryClient.invalidateQueries(trpc.recording.list.pathFilter()),
    }),
  )
  if (usedBy.length > 0) {
    return (
      <Dialog
        open={open}
        onOpenChange={onClose}
        title={t('inUse', { name })}
        description={t('inUseWhat', { count: usedBy.length })}
      >
        <DialogBody>
          <UsedBy uses={usedBy} />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{t('close')}</Button>
        </DialogFooter>
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      title={t('deleteTitle', { name })}
      confirmLabel={t('deleteConfirm')}
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ name })}
    >
      <p>{t('deleteWhat', { length: formatDuration(durationMs) })}</p>
    </ConfirmDialog>
  )
}
