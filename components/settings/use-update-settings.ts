'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { useTRPC } from '../app/trpc.ts'

/** Changes the organisation's settings and shows them everywhere. */
export function useUpdateSettings(saved: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation(
    trpc.settings.update.mutationOptions({
      onSuccess: (answer) => {
        queryClient.setQueryData(trpc.settings.get.queryKey(), answer)
        toast.success(saved)
        // The frame shows the organisation's name, and gets it from the server.
        router.refresh()
      },
    }),
  )
}
