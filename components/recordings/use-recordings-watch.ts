'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useTRPC } from '../app/trpc.ts'

/** Keeps the library up to date while somebody looks at it: others upload, and flows begin to use what is there. */
export function useRecordingsWatch(): void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const refresh = () => void queryClient.invalidateQueries(trpc.recording.list.pathFilter())
  // What happened before the stream stood, or while it was away, is read when it starts.
  useSubscription(trpc.recording.watch.subscriptionOptions(undefined, { onStarted: refresh, onData: refresh }))
}
