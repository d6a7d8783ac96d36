'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { errorMessage } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { formatCount } from '../ui/format.ts'
import type { IvrSummary } from './ivr-summary.ts'

export type DeleteIvrDialogProps = {
  ivr: Pick<IvrSummary, 'name' | 'menuCount' | 'totalCalls' | 'activeCalls' | 'publishedVersion'>
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Called before the IVR is gone from the lists, so that a page of it can be left. */
  onDeleted?: () => void
}

/** Asks before an IVR is deleted, naming what goes with it. */
export function DeleteIvrDialog({ ivr, open, onOpenChange, onDeleted }: DeleteIvrDialogProps) {
  const { name, menuCount, totalCalls, activeCalls, publishedVersion } = ivr
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const remove = useMutation(
    trpc.ivr.delete.mutationOptions({
      onSuccess: () => {
        onDeleted?.()
        onOpenChange(false)
        void queryClient.invalidateQueries(trpc.ivr.list.pathFilter())
        toast.success(`${name} was deleted`)
      },
    }),
  )
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${name}?`}
      confirmLabel="Delete IVR"
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ name })}
    >
      <p>This cannot be undone. It deletes:</p>
      <ul className="grid list-disc gap-0.5 pl-5 text-text">
        <li>{formatCount(menuCount, 'menu')} with their options</li>
        <li>{publishedVersion === null ? 'the draft' : formatCount(publishedVersion, 'published version')}</li>
        <li>the recordings of its prompts</li>
        {totalCalls > 0 ? <li>the history of {formatCount(totalCalls, 'call')}</li> : null}
      </ul>
      {activeCalls > 0 ? (
        <p className="font-medium text-danger">{formatCount(activeCalls, 'call')} in progress will be cut off.</p>
      ) : null}
    </ConfirmDialog>
  )
}
