'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../app/trpc.ts'
import { useErrorMessage } from '../app/use-error-message.ts'

/** Marks messages as heard, or as new again. */
export function useMarkMessage() {
  const errorMessage = useErrorMessage()
  const t = useTranslations('voicemail')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { mutate } = useMutation(
    trpc.voicemail.mark.mutationOptions({
      onError: (error) => toast.error(t('notMarked'), { description: errorMessage(error) }),
      onSettled: () => queryClient.invalidateQueries(trpc.voicemail.pathFilter()),
    }),
  )
  return (id: string, heard: boolean) => mutate({ id, heard })
}
