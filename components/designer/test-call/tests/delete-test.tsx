'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../../app/trpc.ts'
import { useErrorMessage } from '../../../app/use-error-message.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useDesigner } from '../../state/designer-context.tsx'
import { type StoredTest, useTestsChanged } from './use-tests.ts'

/** Asks before a test is deleted. `test` null: nobody wants that. */
export function DeleteTest({ test, onClose }: { test: StoredTest | null; onClose: () => void }) {
  const t = useTranslations('designerTestCall')
  const errorMessage = useErrorMessage()
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
      title={test ? t('deleteTest.title', { name: test.name }) : t('deleteTest.titleUnnamed')}
      confirmLabel={t('deleteTest.delete')}
      pending={remove.isPending}
      error={remove.error ? errorMessage(remove.error) : undefined}
      onConfirm={() => test && remove.mutate({ name: ivrName, id: test.id })}
    >
      {t('deleteTest.what')}
    </ConfirmDialog>
  )
}
