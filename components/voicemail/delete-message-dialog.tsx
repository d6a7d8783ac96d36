'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { isNotFound } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { formatDuration } from '../ui/format.ts'
import { callerLabel, type Voicemail } from './voicemail.ts'

export type DeleteMessageDialogProps = { message: Voicemail; onClose: () => void; onDeleted: () => void }

/** Asks before a message goes for good. */
export function DeleteMessageDialog({ message, onClose, onDeleted }: DeleteMessageDialogProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('voicemail')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const gone = () => {
    onDeleted()
    onClose()
  }
  const remove = useMutation(
    trpc.voicemail.delete.mutationOptions({
      onSuccess: ({ switchTold }) => {
        if (switchTold === 'unreachable') {
          toast.warning(t('deleted'), {
            description: t('switchNotTold'),
          })
        } else toast.success(t('deleted'))
        gone()
      },
      // Somebody else was quicker, and what was wanted is done.
      onError: (error) => isNotFound(error) && gone(),
      onSettled: () => queryClient.invalidateQueries(trpc.voicemail.pathFilter()),
    }),
  )
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('deleteTitle')}
      confirmLabel={t('deleteConfirm')}
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ id: message.id })}
    >
      <p>
        {t.rich('deleteWhat', {
          caller: callerLabel(message, t('unknownCaller')),
          length: formatDuration(message.durationMs),
          mailbox: message.mailbox,
          strong: (chunks) => <span className="text-text">{chunks}</span>,
        })}
      </p>
    </ConfirmDialog>
  )
}
