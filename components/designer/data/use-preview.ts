'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../app/trpc.ts'

/** Makes speech of a text, in a voice (null: the IVR's). What was made stays at hand while the page is open. */
export function usePreview(ivrName: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { mutationFn } = trpc.speech.preview.mutationOptions()
  return useMutation({
    mutationFn: ({ text, voice }: { text: string; voice: string | null }, context) =>
      queryClient.ensureQueryData({
        queryKey: ['designer', 'preview', ivrName, voice, text],
        queryFn: () => {
          if (!mutationFn) throw new Error('speech.preview has no mutation function')
          return mutationFn({ name: ivrName, text, ...(voice ? { voice } : {}) }, context)
        },
        staleTime: Number.POSITIVE_INFINITY,
      }),
  })
}
