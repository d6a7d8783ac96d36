'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../app/trpc.ts'
import { useErrorMessage } from '../../app/use-error-message.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Textarea } from '../../ui/textarea.tsx'

type RollbackDialogProps = {
  name: string
  version: number
  publishesItself: boolean
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Puts an older version in force at once. */
export function RollbackDialog({ name, version, publishesItself, open, onOpenChange }: RollbackDialogProps) {
  const t = useTranslations('versions')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const rollBack = useMutation(
    trpc.version.rollBack.mutationOptions({
      onSuccess: (made) => {
        toast.success(
          made.created
            ? t('rollback.done', { version: String(version), as: String(made.version) })
            : t('rollback.already', { version: String(version) }),
        )
        onOpenChange(false)
        setNote('')
      },
      onSettled: () => {
        void queryClient.invalidateQueries(trpc.version.list.pathFilter())
        void queryClient.invalidateQueries(trpc.draft.get.pathFilter())
        void queryClient.invalidateQueries(trpc.ivr.pathFilter())
      },
    }),
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('rollback.title', { version: String(version) })}
      description={t('rollback.what')}
    >
      <form
        className="flex min-h-0 flex-col"
        onSubmit={(event) => {
          event.preventDefault()
          rollBack.mutate({ name, version, note: note.trim() || null })
        }}
      >
        <DialogBody>
          {rollBack.error ? (
            <Notice tone="danger" alert>
              {errorMessage(rollBack.error)}
            </Notice>
          ) : null}
          {publishesItself ? <Notice tone="warning">{t('rollback.publishesItself')}</Notice> : null}
          <Field label={t('rollback.why')} optional aside={`${note.length} / 500`}>
            {(aria) => (
              <Textarea
                {...aria}
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
                placeholder={t('rollback.example')}
              />
            )}
          </Field>
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => onOpenChange(false)}>{t('rollback.cancel')}</Button>
          <Button type="submit" variant="primary" pending={rollBack.isPending}>
            {t('rollback.confirm')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
