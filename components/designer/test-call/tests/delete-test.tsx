'use client'

import { useMutation } from '@tanstack/react-query'
import { errorMessage } from '../../../app/refusal.ts'
import { useTRPC } from '../../../app/trpc.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useDesigner } from '../../state/designer-context.tsx'
import { type StoredTest, useTestsChanged } from './use-tests.ts'

/** Asks before a test is deleted. `test` null: nobody wants that. */
export function DeleteTest({ test, onClose }: { test: StoredTest | null; onClose: () => void }) {
  const { ivrName } = useDesigner()
  const trpc = useTRPC()
  const changed = useTestsChanged()
  const remove = useMutation(
    trpc.ivrTest.delete.mutationOptions({
      onSuccess: () => {
        onClose()
        changed()
      },
    }),
  )
  return (
    <ConfirmDialog
      open={test !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Delete ${test?.name ?? 'this test'}?`}
      confirmLabel="Delete"
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => test && remove.mutate({ name: ivrName, id: test.id })}
    >
      Its steps and conditions are lost.
    </ConfirmDialog>
  )
}
