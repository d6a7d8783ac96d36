'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useTestGate } from '../designer/test-call/tests/use-test-gate.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Textarea } from '../ui/textarea.tsx'

const noteMaxLength = 500

export type PublishDialogProps = {
  name: string
  /** The draft's revision that was looked at; a newer one is not published unseen. */
  revision: number
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes the draft the version that new calls hear. */
export function PublishDialog({ name, revision, open, onOpenChange }: PublishDialogProps) {
  const errorMessage = useErrorMessage()
  const t = useTranslations('versions')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const publish = useMutation(
    trpc.version.publish.mutationOptions({
      onSuccess: ({ version, created }) => {
        toast.success(t(created ? 'publish.done' : 'publish.already', { version }), {
          description: created ? t('publish.doneWhat') : undefined,
        })
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
  const tests = useTestGate(name, revision, open)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('publish.title', { name })}
      description={t('publish.what')}
      size="sm"
    >
      <form
        className="flex min-h-0 flex-col"
        onSubmit={(event) => {
          event.preventDefault()
          if (tests.holds()) return
          publish.mutate({ name, note: note.trim() || null, expectedRevision: revision })
        }}
      >
        <DialogBody>
          {publish.error ? (
            <Notice tone="danger" alert>
              {errorMessage(publish.error)}
            </Notice>
          ) : null}
          {tests.notice}
          <Field label={t('publish.whatChanged')} optional aside={`${note.length} / ${noteMaxLength}`}>
            {(aria) => (
              <Textarea
                {...aria}
                value={note}
                maxLength={noteMaxLength}
                onChange={(event) => setNote(event.target.value)}
                placeholder={t('publish.example')}
              />
            )}
          </Field>
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => onOpenChange(false)}>{t('publish.cancel')}</Button>
          <Button type="submit" variant="primary" pending={publish.isPending || tests.pending}>
            {tests.label ?? t('publish.confirm')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
