'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { Button } from '../ui/button.tsx'
import { CodeLine } from '../ui/code-line.tsx'
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { ApiKeyForm } from './api-key-form.tsx'

export type CreateApiKeyDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Asks for a new key, then shows it this one time. */
export function CreateApiKeyDialog({ open, onOpenChange }: CreateApiKeyDialogProps) {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const create = useMutation(
    trpc.apiKey.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.apiKey.list.pathFilter()),
    }),
  )
  function change(next: boolean) {
    onOpenChange(next)
    // The key leaves the memory of the page with the dialog.
    if (!next) create.reset()
  }
  return (
    <Dialog open={open} onOpenChange={change} title={create.data ? create.data.apiKey.name : t('keys.new')}>
      {create.data ? (
        <>
          <DialogBody>
            <Notice tone="warning" alert>
              {t('keys.copyNow')}
            </Notice>
            <CodeLine text={create.data.key} what={t('keys.theKey')} />
          </DialogBody>
          <DialogFooter>
            <Button variant="primary" onClick={() => change(false)}>
              {t('keys.done')}
            </Button>
          </DialogFooter>
        </>
      ) : (
        <ApiKeyForm
          pending={create.isPending}
          onCancel={() => change(false)}
          onSubmit={(values, onError) => create.mutate(values, { onError })}
        />
      )}
    </Dialog>
  )
}
