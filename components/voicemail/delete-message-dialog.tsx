'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { errorMessage, isNotFound } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { formatDuration } from '../ui/format.ts'
import { callerLabel, type Voicemail } from './voicemail.ts'

export type DeleteMessageDialogProps = { message: Voicemail; onClose: () => void; onDeleted: () => void }

/** Asks before a message goes for good. */
export function DeleteMessageDialog({ message, onClose, onDeleted }: DeleteMessageDialogProps) {
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
          toast.warning('The message was deleted', {
            description:
              'The phone system could not be told: a phone may show a waiting message until the next one in this mailbox is heard or deleted.',
          })
        } else toast.success('The message was deleted')
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
      title="Delete this message?"
      confirmLabel="Delete message"
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ id: message.id })}
    >
      <p>
        What <span className="text-text">{callerLabel(message)}</span> said ({formatDuration(message.durationMs)}) is
        lost for good, here and on the phones of mailbox <span className="text-text">{message.mailbox}</span>.
      </p>
    </ConfirmDialog>
  )
}
