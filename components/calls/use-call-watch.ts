'use client'

import { skipToken, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useTRPC } from '../app/trpc.ts'

/** Keeps a call up to date while it goes on. */
export function useCallWatch(id: string, goesOn: boolean): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  useSubscription(
    trpc.calls.watch.subscriptionOptions(goesOn ? { id } : skipToken, {
      onData: () => void queryClient.invalidateQueries(trpc.calls.get.queryFilter({ id })),
    }),
  )
}
