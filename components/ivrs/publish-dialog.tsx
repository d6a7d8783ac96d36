'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { fieldRefusals } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'
import { useRefusal } from '../app/use-refusal.ts'
import { useTestGate } from '../designer/test-call/tests/use-test-gate.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { useNoteSuggestions } from './history/note-suggestion.ts'
import { PublishChanges } from './history/publish-changes.tsx'
import { PublishTime } from './history/publish-time.tsx'

const noteMaxLength = 500

export type PublishDialogProps = {
  name: string
  /** The draft's revision that was looked at; a newer one is not published unseen. */
  revision: number
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes the draft the version that new calls hear, now or at a later time, after a look at what changes. */
export function PublishDialog(props: PublishDialogProps) {
  const t = useTranslations('versions')
  const { name, open, onOpenChange } = props
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('publish.title', { name })}
      description={t('publish.what')}
      size="lg"
    >
      <PublishForm {...props} />
    </Dialog>
  )
}

function PublishForm({ name, revision, open, onOpenChange }: PublishDialogProps) {
  const t = useTranslations('versions')
  const errorMessage = useErrorMessage()
  const said = useRefusal()
  const tests = useTestGate(name, revision, open)
  const { suggest, notes } = useNoteSuggestions()
  const [note, setNote] = useState(notes[name] ?? '')
  const [at, setAt] = useState<string | null>(null)
  const { publish, schedule } = usePublish(name, () => {
    suggest(name, '')
    onOpenChange(false)
  })
  const error = at === null ? publish.error : schedule.error
  const timeError = fieldRefusals(error).find(({ path }) => path === 'publishAt')
  return (
    <form
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        if (tests.holds()) return
        const about = { name, note: note.trim() || null, expectedRevision: revision }
        if (at === null) publish.mutate(about)
        else schedule.mutate({ ...about, publishAt: new Date(at).toISOString() })
      }}
    >
      <DialogBody>
        {error && !timeError ? (
          <Notice tone="danger" alert>
            {errorMessage(error)}
          </Notice>
        ) : null}
        <PublishChanges name={name} />
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
        <PublishTime at={at} error={timeError && said(timeError.message)} onChange={setAt} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={() => onOpenChange(false)}>{t('publish.cancel')}</Button>
        <Button type="submit" variant="primary" pending={publish.isPending || schedule.isPending || tests.pending}>
          {tests.label ?? (at === null ? t('publish.confirm') : t('time.schedule'))}
        </Button>
      </DialogFooter>
    </form>
  )
}

function usePublish(name: string, onDone: () => void) {
  const t = useTranslations('versions')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const onSettled = () => {
    void queryClient.invalidateQueries(trpc.version.list.pathFilter())
    void queryClient.invalidateQueries(trpc.version.schedules.queryFilter({ name }))
    void queryClient.invalidateQueries(trpc.draft.get.pathFilter())
    void queryClient.invalidateQueries(trpc.ivr.pathFilter())
  }
  const publish = useMutation(
    trpc.version.publish.mutationOptions({
      onSuccess: ({ version, created }) => {
        toast.success(t(created ? 'publish.done' : 'publish.already', { version }), {
          description: created ? t('publish.doneWhat') : undefined,
        })
        onDone()
      },
      onSettled,
    }),
  )
  const schedule = useMutation(
    trpc.version.schedule.mutationOptions({
      onSuccess: () => {
        toast.success(t('time.scheduled'), { description: t('time.scheduledWhat') })
        onDone()
      },
      onSettled,
    }),
  )
  return { publish, schedule }
}
