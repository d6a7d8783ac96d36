'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../app/trpc.ts'

/** What is to be heard; without a voice or language in the IVR's. */
type Words = { text: string; voice: string | null; language: string | null }

/** Makes speech of a text. What was made stays at hand while the page is open. */
export function usePreview(ivrName: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { mutationFn } = trpc.speech.preview.mutationOptions()
  return useMutation({
    mutationFn: ({ text, voice, language }: Words, context) =>
      queryClient.ensureQueryData({
        queryKey: ['designer', 'preview', ivrName, voice, language, text],
        queryFn: () => {
          if (!mutationFn) throw new Error('speech.preview has no mutation function')
          return mutationFn({ name: ivrName, text, voice, language }, context)
        },
        staleTime: Number.POSITIVE_INFINITY,
      }),
  })
}
