'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { errorMessage } from '../../app/refusal.ts'
import { useTRPC } from '../../app/trpc.ts'
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
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const rollBack = useMutation(
    trpc.version.rollBack.mutationOptions({
      onSuccess: (made) => {
        toast.success(
          made.created
            ? `Version ${version} is in force again, as version ${made.version}`
            : `Callers hear what version ${version} says already`,
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
      title={`Roll back to version ${version}?`}
      description="New calls hear it at once; its prompts were spoken before. Calls in progress keep theirs, and the draft stays as it is."
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
          {publishesItself ? (
            <Notice tone="warning">
              This IVR publishes every edit by itself. That is switched off, else the next edit would undo the rollback.
            </Notice>
          ) : null}
          <Field label="Why" optional aside={`${note.length} / 500`}>
            {(aria) => (
              <Textarea
                {...aria}
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
                placeholder="The new menu sends callers to the wrong queue"
              />
            )}
          </Field>
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" pending={rollBack.isPending}>
            Roll back
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
