'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'
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
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const publish = useMutation(
    trpc.version.publish.mutationOptions({
      onSuccess: ({ version, created }) => {
        toast.success(created ? `Version ${version} is published` : `Version ${version} was in force already`, {
          description: created ? 'New calls hear it when its prompts are ready.' : undefined,
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
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Publish ${name}`}
      description="New calls hear this draft as soon as its prompts are spoken. Calls in progress keep their version."
      size="sm"
    >
      <form
        className="flex min-h-0 flex-col"
        onSubmit={(event) => {
          event.preventDefault()
          publish.mutate({ name, note: note.trim() || null, expectedRevision: revision })
        }}
      >
        <DialogBody>
          {publish.error ? (
            <Notice tone="danger" alert>
              {errorMessage(publish.error)}
            </Notice>
          ) : null}
          <Field label="What changed" optional aside={`${note.length} / ${noteMaxLength}`}>
            {(aria) => (
              <Textarea
                {...aria}
                value={note}
                maxLength={noteMaxLength}
                onChange={(event) => setNote(event.target.value)}
                placeholder="New opening hours"
              />
            )}
          </Field>
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" pending={publish.isPending}>
            Publish
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
