'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
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
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  const { name, menuCount, totalCalls, activeCalls, publishedVersion } = ivr
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const remove = useMutation(
    trpc.ivr.delete.mutationOptions({
      onSuccess: () => {
        onDeleted?.()
        onOpenChange(false)
        void queryClient.invalidateQueries(trpc.ivr.list.pathFilter())
        toast.success(t('deleted', { name }))
      },
    }),
  )
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('delete.title', { name })}
      confirmLabel={t('delete.confirm')}
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => remove.mutate({ name })}
    >
      <p>{t('delete.undone')}</p>
      <ul className="grid list-disc gap-0.5 pl-5 text-text">
        <li>{t('delete.menus', { count: menuCount })}</li>
        <li>{publishedVersion === null ? t('delete.draft') : t('delete.versions', { count: publishedVersion })}</li>
        <li>{t('delete.recordings')}</li>
        {totalCalls > 0 ? <li>{t('delete.history', { count: totalCalls })}</li> : null}
      </ul>
      {activeCalls > 0 ? <p className="font-medium text-danger">{t('delete.cutOff', { count: activeCalls })}</p> : null}
    </ConfirmDialog>
  )
}
