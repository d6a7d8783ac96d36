'use client'

import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'
import { useReturnFocus } from './use-return-focus.ts'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** Names what will be lost. */
  children: ReactNode
  /** A verb: what the button does. */
  confirmLabel: string
  tone?: 'danger' | 'primary'
  pending?: boolean
  /** Shown in place of nothing when the last try was refused. */
  error?: string | undefined
  /** The dialog stays open until `open` says otherwise, so that a refusal can be shown. */
  onConfirm: () => void
}

/** A question before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations('ui')
  const returnFocus = useReturnFocus()
  const {
    open,
    onOpenChange,
    title,
    children,
    confirmLabel,
    tone = 'danger',
    pending = false,
    error,
    onConfirm,
  } = props
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !pending && onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <AlertDialog.Content
          {...returnFocus}
          className="fixed inset-x-2 top-[14vh] z-50 mx-auto max-h-[80vh] max-w-md animate-rise overflow-y-auto rounded-xl bg-raised shadow-float outline-none"
        >
          <div className="grid gap-2 px-5 pt-4 pb-4">
            <AlertDialog.Title className="font-semibold text-base">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="grid gap-2 text-muted text-sm">{children}</div>
            </AlertDialog.Description>
            {error ? (
              <p role="alert" className="text-danger text-sm">
                {error}
              </p>
            ) : null}
          </div>
          <div className="flex justify-end gap-2 border-t px-5 py-3">
            <AlertDialog.Cancel asChild>
              <Button disabled={pending}>{t('cancel')}</Button>
            </AlertDialog.Cancel>
            <Button variant={tone} pending={pending} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
