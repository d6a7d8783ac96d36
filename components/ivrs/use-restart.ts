'use client'

import { useMutation } from '@tanstack/react-query'
import { toast } from 'sonner'
import { errorMessage } from '../app/refusal.ts'
import { useTRPC } from '../app/trpc.ts'

/** Restarts an IVR's runtime and says so. Calls in progress may finish. */
export function useRestart() {
  const trpc = useTRPC()
  const { mutate, isPending } = useMutation(
    trpc.ivr.restart.mutationOptions({
      onSuccess: (_answer, { name }) =>
        toast.success(`${name} restarts`, { description: 'Calls in progress may finish.' }),
      onError: (error, { name }) => toast.error(`${name} could not be restarted`, { description: errorMessage(error) }),
    }),
  )
  return { restart: (name: string) => mutate({ name }), restarting: isPending }
}
