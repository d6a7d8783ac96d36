'use client'

import { useMutation } from '@tanstack/react-query'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'

/** Restarts an IVR's runtime and says so. Calls in progress may finish. */
export function useRestart() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('ivrs')
  const trpc = useTRPC()
  const { mutate, isPending } = useMutation(
    trpc.ivr.restart.mutationOptions({
      onSuccess: (_answer, { name }) => toast.success(t('restarts', { name }), { description: t('callsMayFinish') }),
      onError: (error, { name }) => toast.error(t('notRestarted', { name }), { description: errorMessage(error) }),
    }),
  )
  return { restart: (name: string) => mutate({ name }), restarting: isPending }
}
