'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useTRPC } from '../app/trpc.ts'

/** Keeps lists and numbers of calls up to date while somebody looks at them. */
export function useCallsWatch(): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => {
    void queryClient.invalidateQueries(trpc.calls.list.pathFilter())
    void queryClient.invalidateQueries(trpc.calls.live.pathFilter())
    void queryClient.invalidateQueries(trpc.calls.summary.pathFilter())
  }
  useSubscription(trpc.calls.watch.subscriptionOptions({}, { onData: refresh }))
}
