'use client'

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '../app/use-error-message.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { EditIvrForm } from './edit-ivr-form.tsx'
import { useIvr } from './use-ivr.ts'

export type EditIvrDialogProps = { name: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Changes the settings of an IVR. */
export function EditIvrDialog({ name, open, onOpenChange }: EditIvrDialogProps) {
  const t = useTranslations('ivrs')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('editTitle', { name })}>
      <EditIvr name={name} onClose={() => onOpenChange(false)} />
    </Dialog>
  )
}

function EditIvr({ name, onClose }: { name: string; onClose: () => void }) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  const { data, error, refetch, isRefetching } = useIvr(name)
  if (data) return <EditIvrForm ivr={data} onClose={onClose} />
  if (error) {
    return (
      <ErrorState title={t('settingsNotLoaded')} onRetry={() => void refetch()} retrying={isRefetching}>
        {errorMessage(error)}
      </ErrorState>
    )
  }
  return (
    <Loading what={t('theSettings')} className="grid gap-4 px-5 pb-5">
      <Skeleton className="h-14" />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </Loading>
  )
}
