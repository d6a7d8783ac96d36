'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useTRPC } from '../app/trpc.ts'

/** Keeps what is shown of the IVRs up to date while somebody looks at it. */
export function useIvrWatch(): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => {
    void queryClient.invalidateQueries(trpc.ivr.list.pathFilter())
    void queryClient.invalidateQueries(trpc.ivr.get.pathFilter())
    void queryClient.invalidateQueries(trpc.version.list.pathFilter())
    void queryClient.invalidateQueries(trpc.version.schedules.pathFilter())
    void queryClient.invalidateQueries(trpc.hours.list.pathFilter())
  }
  // What happened before the stream stood, or while it was away, is read when it starts.
  useSubscription(trpc.ivr.watch.subscriptionOptions(undefined, { onStarted: refresh, onData: refresh }))
}
